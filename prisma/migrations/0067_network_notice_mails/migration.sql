-- When somebody was last here, also after their sessions have ended: who does not come gets no mails of the network.
ALTER TABLE "person" ADD COLUMN "last_seen_at" TIMESTAMPTZ(3);
UPDATE "person" SET "last_seen_at" = (SELECT max("last_used_at") FROM "session" WHERE "person_id" = "person"."id");

-- Mails at once that were queued for a person: a day has a most of them, and who stays away is asked once whether they are still here.
CREATE TABLE "notice_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_mail_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "notice_mail_kind_known" CHECK ("kind" IN ('at-once', 'still-here')),
    CONSTRAINT "notice_mail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "notice_mail_person_id_queued_at_idx" ON "notice_mail"("person_id", "queued_at" DESC);

-- The digest of a week, also where there was nothing to send.
CREATE TABLE "notice_digest" (
    "person_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "chart" TEXT,

    CONSTRAINT "notice_digest_pkey" PRIMARY KEY ("person_id", "week_start"),
    CONSTRAINT "notice_digest_monday" CHECK (extract(isodow FROM "week_start") = 1),
    CONSTRAINT "notice_digest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- A topic comes to a person in one digest at most.
CREATE TABLE "notice_digest_topic" (
    "person_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "week_start" DATE NOT NULL,

    CONSTRAINT "notice_digest_topic_pkey" PRIMARY KEY ("person_id", "topic_id"),
    CONSTRAINT "notice_digest_topic_digest_fkey" FOREIGN KEY ("person_id", "week_start") REFERENCES "notice_digest"("person_id", "week_start") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "notice_digest_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "notice_digest_topic_topic_id_idx" ON "notice_digest_topic"("topic_id");
CREATE INDEX "notice_digest_topic_person_id_week_start_idx" ON "notice_digest_topic"("person_id", "week_start");
