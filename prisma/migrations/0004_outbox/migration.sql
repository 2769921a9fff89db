-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "to_name" TEXT,
    "subject" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "secret_path" TEXT,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "send_until" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_problem" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outbox_mail_queued_at_idx" ON "outbox_mail"("queued_at" DESC);

-- What Prisma does not model

-- A line break in an address or a subject would let one mail carry another's head.
ALTER TABLE "outbox_mail"
    ADD CONSTRAINT "outbox_mail_kind_given" CHECK ("kind" ~ '^[a-z][a-z-]*$'),
    ADD CONSTRAINT "outbox_mail_to_address_plain" CHECK ("to_address" ~ '^[^[:space:][:cntrl:]<>,]+@[^[:space:][:cntrl:]<>,]+$'),
    ADD CONSTRAINT "outbox_mail_to_name_plain" CHECK ("to_name" !~ '[[:cntrl:]]'),
    ADD CONSTRAINT "outbox_mail_subject_one_line" CHECK (btrim("subject") <> '' AND "subject" !~ '[[:cntrl:]]'),
    ADD CONSTRAINT "outbox_mail_body_of_paragraphs" CHECK (jsonb_typeof("body") = 'array' AND jsonb_array_length("body") > 0),
    ADD CONSTRAINT "outbox_mail_secret_path_inside" CHECK ("secret_path" ~ '^/[^/]'),
    ADD CONSTRAINT "outbox_mail_attempts_counted" CHECK ("attempts" >= 0),
    ADD CONSTRAINT "outbox_mail_one_end" CHECK ("sent_at" IS NULL OR "given_up_at" IS NULL),
    ADD CONSTRAINT "outbox_mail_given_up_with_reason" CHECK ("given_up_at" IS NULL OR "last_problem" IS NOT NULL),
    -- What opens an account stays here no longer than it has to.
    ADD CONSTRAINT "outbox_mail_secret_goes_with_it" CHECK ("sent_at" IS NULL OR "secret_path" IS NULL);

CREATE INDEX "outbox_mail_waiting" ON "outbox_mail" ("not_before") WHERE "sent_at" IS NULL AND "given_up_at" IS NULL;
