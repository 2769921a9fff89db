-- Replies by mail: the address that a mail is answered to leads to the mail that was sent, which names its post.
ALTER TABLE "outbox_mail" ADD COLUMN "reply_reference" UUID;

ALTER TABLE "notice_mail" ADD COLUMN "topic_id" UUID, ADD COLUMN "number" INTEGER;
ALTER TABLE "notice_mail" ADD CONSTRAINT "notice_mail_post_whole" CHECK (num_nonnulls("topic_id", "number") IN (0, 2));
ALTER TABLE "notice_mail" ADD CONSTRAINT "notice_mail_post_fkey" FOREIGN KEY ("topic_id", "number") REFERENCES "post"("topic_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "notice_mail_topic_id_number_idx" ON "notice_mail"("topic_id", "number");

-- Mails that came in, each once: a mail server sends again what it got no answer about.
CREATE TABLE "inbound_mail" (
    "id" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbound_mail_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "inbound_mail_id_hash" CHECK ("id" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "inbound_mail_outcome_known" CHECK ("outcome" IN ('posted', 'refused'))
);
CREATE INDEX "inbound_mail_settled_at_idx" ON "inbound_mail"("settled_at");
