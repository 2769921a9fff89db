-- The learning network: one space per strategy area, a commons, announcements, and a space of its own for each team.
CREATE TABLE "space" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "area_slug" TEXT,
    "team_id" UUID,
    "topic_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "space_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "space_kind_known" CHECK ("kind" IN ('area', 'commons', 'announcements', 'team')),
    CONSTRAINT "space_of_area" CHECK (("kind" = 'area') = ("area_slug" IS NOT NULL)),
    CONSTRAINT "space_of_team" CHECK (("kind" = 'team') = ("team_id" IS NOT NULL)),
    CONSTRAINT "space_topic_count" CHECK ("topic_count" >= 0),
    CONSTRAINT "space_area_slug_fkey" FOREIGN KEY ("area_slug") REFERENCES "strategy_area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "space_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "space_area_slug_key" ON "space"("area_slug");
CREATE UNIQUE INDEX "space_team_id_key" ON "space"("team_id");
CREATE UNIQUE INDEX "space_alone" ON "space"("kind") WHERE "kind" IN ('commons', 'announcements');

-- A team and an area have their space from the moment they are there.
CREATE FUNCTION "space_of_new_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "space" ("kind", "team_id") VALUES ('team', NEW."id");
    RETURN NULL;
END $$;
CREATE TRIGGER "team_has_space" AFTER INSERT ON "team" FOR EACH ROW EXECUTE FUNCTION "space_of_new_team"();
CREATE FUNCTION "space_of_new_area"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "space" ("kind", "area_slug") VALUES ('area', NEW."slug");
    RETURN NULL;
END $$;
CREATE TRIGGER "area_has_space" AFTER INSERT ON "strategy_area" FOR EACH ROW EXECUTE FUNCTION "space_of_new_area"();
INSERT INTO "space" ("kind") VALUES ('commons'), ('announcements');
INSERT INTO "space" ("kind", "area_slug") SELECT 'area', "slug" FROM "strategy_area";
INSERT INTO "space" ("kind", "team_id") SELECT 'team', "id" FROM "team";

CREATE TABLE "topic" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "space_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "tried" TEXT,
    "setting" TEXT,
    "author_id" UUID,
    "team_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_post_at" TIMESTAMPTZ(3) NOT NULL,
    "post_count" INTEGER NOT NULL DEFAULT 0,
    "accepted_number" INTEGER,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "pinned_at" TIMESTAMPTZ(3),
    "locked_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,
    "origin" TEXT NOT NULL DEFAULT 'typed',

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "topic_kind_known" CHECK ("kind" IN ('question', 'story', 'tip', 'resource', 'shared-test', 'shared-chart', 'announcement')),
    CONSTRAINT "topic_title_size" CHECK (char_length("title") BETWEEN 10 AND 200),
    CONSTRAINT "topic_tried_of_question" CHECK ("tried" IS NULL OR ("kind" = 'question' AND char_length("tried") BETWEEN 1 AND 2000)),
    CONSTRAINT "topic_setting_of_tip" CHECK ("setting" IS NULL OR ("kind" = 'tip' AND char_length("setting") BETWEEN 1 AND 500)),
    CONSTRAINT "topic_post_count" CHECK ("post_count" >= 0),
    CONSTRAINT "topic_accepted_whole" CHECK (("accepted_number" IS NULL) = ("accepted_at" IS NULL)),
    CONSTRAINT "topic_accepted_of_question" CHECK ("accepted_number" IS NULL OR ("kind" = 'question' AND "accepted_number" > 1)),
    CONSTRAINT "topic_origin_known" CHECK ("origin" IN ('typed', 'demo')),
    CONSTRAINT "topic_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_accepted_by_fkey" FOREIGN KEY ("accepted_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "topic_space_recent" ON "topic"("space_id", "last_post_at" DESC, "id" DESC);
CREATE INDEX "topic_space_unanswered" ON "topic"("space_id", "last_post_at" DESC, "id" DESC)
    WHERE "kind" = 'question' AND "accepted_number" IS NULL AND "withdrawn_at" IS NULL;
CREATE INDEX "topic_recent" ON "topic"("last_post_at" DESC, "id" DESC);
CREATE UNIQUE INDEX "topic_accepted_key" ON "topic"("id", "accepted_number");
CREATE INDEX "topic_author_id_idx" ON "topic"("author_id");

-- The opening of a topic is its first post.
CREATE TABLE "post" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "topic_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID,
    "team_id" UUID,
    "author_label" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer" INTEGER NOT NULL,
    "reply_to" INTEGER,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "edited_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" UUID,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "post_number_counts" CHECK ("number" >= 1),
    CONSTRAINT "post_body_size" CHECK (char_length("body") BETWEEN 1 AND 32000),
    CONSTRAINT "post_replies_to_earlier" CHECK ("reply_to" IS NULL OR "reply_to" < "number"),
    CONSTRAINT "post_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_edited_by_fkey" FOREIGN KEY ("edited_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_withdrawn_by_fkey" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "post_topic_id_number_key" ON "post"("topic_id", "number");
CREATE INDEX "post_author_recent" ON "post"("author_id", "written_at" DESC);
ALTER TABLE "post" ADD CONSTRAINT "post_reply_to_fkey" FOREIGN KEY ("topic_id", "reply_to") REFERENCES "post"("topic_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
-- The accepted answer is a post of the same topic.
ALTER TABLE "topic" ADD CONSTRAINT "topic_accepted_fkey" FOREIGN KEY ("id", "accepted_number") REFERENCES "post"("topic_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stood before an edit. Nothing that was written is lost.
CREATE TABLE "post_revision" (
    "post_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "body" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" UUID,

    CONSTRAINT "post_revision_pkey" PRIMARY KEY ("post_id", "number"),
    CONSTRAINT "post_revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_revision_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "post_reaction" (
    "post_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reacted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_reaction_pkey" PRIMARY KEY ("post_id", "person_id", "kind"),
    CONSTRAINT "post_reaction_kind_known" CHECK ("kind" IN ('thanks', 'tried', 'same-question')),
    CONSTRAINT "post_reaction_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_reaction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- What a topic is about: a change idea of the toolkit, a test of change, or a measure (of a team, or of the catalogue).
CREATE TABLE "topic_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "topic_id" UUID NOT NULL,
    "idea_slug" TEXT,
    "test_id" UUID,
    "measure_id" UUID,
    "team_id" UUID,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "linked_by" UUID,

    CONSTRAINT "topic_link_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "topic_link_one" CHECK (num_nonnulls("idea_slug", "test_id", "measure_id") = 1),
    CONSTRAINT "topic_link_team_of_measure" CHECK ("team_id" IS NULL OR "measure_id" IS NOT NULL),
    CONSTRAINT "topic_link_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_link_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_link_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_link_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_link_linked_by_fkey" FOREIGN KEY ("linked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "topic_link_once" ON "topic_link"("topic_id", "idea_slug", "test_id", "measure_id", "team_id") NULLS NOT DISTINCT;
CREATE INDEX "topic_link_idea_slug_idx" ON "topic_link"("idea_slug");
CREATE INDEX "topic_link_test_id_idx" ON "topic_link"("test_id");
CREATE INDEX "topic_link_measure_id_team_id_idx" ON "topic_link"("measure_id", "team_id");

-- How far somebody has read a topic, and whether they follow or mute it.
CREATE TABLE "topic_reader" (
    "person_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "read_number" INTEGER NOT NULL DEFAULT 0,
    "level" TEXT NOT NULL DEFAULT 'normal',
    "bookmarked_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "topic_reader_pkey" PRIMARY KEY ("person_id", "topic_id"),
    CONSTRAINT "topic_reader_level_known" CHECK ("level" IN ('follow', 'normal', 'mute')),
    CONSTRAINT "topic_reader_read_number" CHECK ("read_number" >= 0),
    CONSTRAINT "topic_reader_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "topic_reader_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "topic_reader_topic_id_idx" ON "topic_reader"("topic_id");

-- What somebody began to write and has not posted: one per place, such as a new topic of a space, or a reply to a topic.
CREATE TABLE "post_draft" (
    "person_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_draft_pkey" PRIMARY KEY ("person_id", "place"),
    CONSTRAINT "post_draft_place_size" CHECK (char_length("place") BETWEEN 1 AND 120),
    CONSTRAINT "post_draft_size" CHECK (pg_column_size("fields") < 200000),
    CONSTRAINT "post_draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
