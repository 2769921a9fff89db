-- What members of the network ask staff to look at, and what staff decide. A post that staff hide counts as withdrawn, with the reason that
-- its writer reads in its place; whatever leaves out withdrawn posts leaves it out too.
ALTER TABLE "post" ADD COLUMN "hidden_reason" TEXT,
    ADD CONSTRAINT "post_hidden_is_withdrawn" CHECK ("hidden_reason" IS NULL OR "withdrawn_at" IS NOT NULL),
    ADD CONSTRAINT "post_hidden_reason_size" CHECK (char_length("hidden_reason") BETWEEN 1 AND 500);

-- One look of staff at a post: opened by the first flag, or by a decision of staff without one.
CREATE TABLE "moderation_case" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "post_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" UUID,
    "taken_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "reason" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "moderation_case_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "moderation_case_decision_known" CHECK ("decision" IN ('keep', 'hide', 'show', 'warn', 'silence')),
    CONSTRAINT "moderation_case_taken_whole" CHECK (("taken_by" IS NULL) = ("taken_at" IS NULL)),
    CONSTRAINT "moderation_case_decided_whole" CHECK (("decision" IS NULL) = ("decided_at" IS NULL) AND ("decision" IS NULL) = ("decided_by" IS NULL)),
    CONSTRAINT "moderation_case_in_order" CHECK ("taken_at" >= "opened_at" AND "decided_at" >= "opened_at"),
    CONSTRAINT "moderation_case_reason_size" CHECK (char_length("reason") BETWEEN 1 AND 500),
    CONSTRAINT "moderation_case_reasoned" CHECK ("reason" IS NOT NULL OR "decision" IS NULL OR "decision" IN ('keep', 'show')),
    CONSTRAINT "moderation_case_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "moderation_case_taken_by_fkey" FOREIGN KEY ("taken_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "moderation_case_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- A post is looked at once at a time.
CREATE UNIQUE INDEX "moderation_case_open_once" ON "moderation_case"("post_id") WHERE "decided_at" IS NULL;
CREATE INDEX "moderation_case_queue" ON "moderation_case"("opened_at", "id") WHERE "decided_at" IS NULL;
CREATE INDEX "moderation_case_post_id_decided_at_idx" ON "moderation_case"("post_id", "decided_at" DESC);

-- A person flags a post once as long as staff have not decided about it.
CREATE TABLE "post_flag" (
    "case_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "sentence" TEXT,
    "flagged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_flag_pkey" PRIMARY KEY ("case_id", "person_id"),
    CONSTRAINT "post_flag_reason_known" CHECK ("reason" IN ('identifying', 'unkind', 'off-topic', 'needs-staff')),
    CONSTRAINT "post_flag_sentence_size" CHECK (char_length("sentence") BETWEEN 1 AND 500),
    CONSTRAINT "post_flag_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "moderation_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_flag_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "post_flag_person_id_idx" ON "post_flag"("person_id");

-- Somebody who reads the network and does not post until a day that staff named. It ends by itself; `ended_at`: staff ended it before.
CREATE TABLE "silence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "silenced_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,

    CONSTRAINT "silence_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "silence_in_order" CHECK ("until_at" > "from_at" AND "ended_at" BETWEEN "from_at" AND "until_at"),
    CONSTRAINT "silence_at_most_a_year" CHECK ("until_at" <= "from_at" + INTERVAL '366 days'),
    CONSTRAINT "silence_reason_size" CHECK (char_length("reason") BETWEEN 1 AND 500),
    CONSTRAINT "silence_ended_whole" CHECK ("ended_by" IS NULL OR "ended_at" IS NOT NULL),
    CONSTRAINT "silence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "silence_silenced_by_fkey" FOREIGN KEY ("silenced_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "silence_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "silence_once" ON "silence"("person_id") WHERE "ended_at" IS NULL;

-- What staff decided reaches the writer and those who flagged, whatever notices they chose.
ALTER TABLE "notice" DROP CONSTRAINT "notice_kind_known",
    ADD CONSTRAINT "notice_kind_known" CHECK ("kind" IN ('mention', 'asked', 'reply', 'follow-up', 'topic', 'accepted', 'practice-note', 'unanswered', 'reaction',
        'announcement', 'staff', 'flag'));
