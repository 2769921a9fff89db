-- What reaches a person of the network. What happens in one topic for one reason is collected in one notice until it is read.
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "first_number" INTEGER NOT NULL,
    "last_number" INTEGER NOT NULL,
    "mailed_number" INTEGER,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "notice_kind_known" CHECK ("kind" IN ('mention', 'reply', 'topic', 'accepted', 'reaction', 'announcement')),
    CONSTRAINT "notice_place_known" CHECK ("place" IN ('app', 'digest')),
    CONSTRAINT "notice_counts" CHECK ("count" >= 1),
    CONSTRAINT "notice_in_order" CHECK ("first_at" <= "last_at" AND ("read_at" IS NULL OR "read_at" >= "first_at")),
    CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "notice_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "notice_last_post_fkey" FOREIGN KEY ("topic_id", "last_number") REFERENCES "post"("topic_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- One unread notice of a kind for a person and a topic; also what the count in the header reads.
CREATE UNIQUE INDEX "notice_unread_once" ON "notice"("person_id", "topic_id", "kind") WHERE "read_at" IS NULL;
CREATE INDEX "notice_person_recent" ON "notice"("person_id", "topic_id", "last_at" DESC);
CREATE INDEX "notice_topic_id_last_number_idx" ON "notice"("topic_id", "last_number");

-- How a kind of notice reaches a person, where they chose something else than what holds at first.
CREATE TABLE "notice_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("person_id", "kind"),
    CONSTRAINT "notice_choice_kind_known" CHECK ("kind" IN ('mention', 'reply', 'topic', 'accepted', 'reaction', 'announcement')),
    CONSTRAINT "notice_choice_way_known" CHECK ("way" IN ('mail', 'app', 'digest', 'off')),
    CONSTRAINT "notice_choice_mailed_kinds" CHECK ("way" <> 'mail' OR "kind" IN ('mention', 'reply')),
    CONSTRAINT "notice_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- When mails of the network may come, and whether the weekly digest does. Hours of the day on the person's own clock; the same hour twice: always.
CREATE TABLE "notice_mail_choice" (
    "person_id" UUID NOT NULL,
    "digest" BOOLEAN NOT NULL,
    "quiet_from" INTEGER NOT NULL,
    "quiet_until" INTEGER NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_mail_choice_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "notice_mail_choice_hours" CHECK ("quiet_from" BETWEEN 0 AND 23 AND "quiet_until" BETWEEN 0 AND 23),
    CONSTRAINT "notice_mail_choice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
