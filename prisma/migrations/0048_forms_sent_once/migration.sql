-- A form that makes a new record, sent twice, makes one: its name is claimed in the transaction that writes the record. Kept for days only.
CREATE TABLE "sent_form" (
    "id" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "output" JSONB,

    CONSTRAINT "sent_form_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "sent_form_named" CHECK ("id" ~ '^[0-9a-f]{64}$')
);
CREATE INDEX "sent_form_oldest" ON "sent_form"("sent_at");
