-- Words and phrases at which staff stop or question what is written in the network. `folded`: how they are compared.
CREATE TABLE "watched_word" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "phrase" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "handling" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" UUID,

    CONSTRAINT "watched_word_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "watched_word_handling_known" CHECK ("handling" IN ('warn', 'block')),
    CONSTRAINT "watched_word_phrase_size" CHECK (char_length("phrase") BETWEEN 2 AND 80),
    CONSTRAINT "watched_word_folded" CHECK ("folded" <> '' AND "folded" = lower("folded")),
    CONSTRAINT "watched_word_reason_size" CHECK (char_length("reason") BETWEEN 1 AND 300),
    CONSTRAINT "watched_word_removed_whole" CHECK ("removed_by" IS NULL OR "removed_at" IS NOT NULL),
    CONSTRAINT "watched_word_added_by_fkey" FOREIGN KEY ("added_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "watched_word_removed_by_fkey" FOREIGN KEY ("removed_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "watched_word_once" ON "watched_word"("folded") WHERE "removed_at" IS NULL;

-- So many minutes lie between two replies of a person; null: as they like.
ALTER TABLE "topic" ADD COLUMN "slow_minutes" INTEGER,
    ADD CONSTRAINT "topic_slow_minutes" CHECK ("slow_minutes" BETWEEN 1 AND 1440);
