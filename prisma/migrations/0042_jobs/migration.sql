-- A mail's next attempt is a job of graphile-worker, so the outbox has no time of its own for it. What it gains: whether a mail server was
-- given the end of a mail and its answer is not noted.
DROP INDEX "outbox_mail_waiting";
ALTER TABLE "outbox_mail"
    DROP COLUMN "not_before",
    ADD COLUMN "unanswered_since" TIMESTAMPTZ(3),
    ADD CONSTRAINT "outbox_mail_sent_is_answered" CHECK ("sent_at" IS NULL OR "unanswered_since" IS NULL);
CREATE INDEX "outbox_mail_waiting" ON "outbox_mail" ("send_until") WHERE "sent_at" IS NULL AND "given_up_at" IS NULL;

-- CreateTable
CREATE TABLE "job_worker" (
    "id" SERIAL NOT NULL,
    "worker_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_worker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "job_worker_worker_id_key" ON "job_worker"("worker_id");
