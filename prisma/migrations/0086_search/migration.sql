-- Everything that can be searched, one row each, beside the rows it is taken from. Who may read it is in the row, so that a search holds
-- what its reader may open and nothing else. `team_id`: in whose record it stands; `open_team_id`: the team that may read it where others may not.
CREATE TABLE "search_entry" (
    "kind" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT,
    "topic_id" UUID,
    "topic_kind" TEXT,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "words" TSVECTOR NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "author_id" UUID,
    "author_label" TEXT,
    "team_id" UUID,
    "space_id" UUID,
    "area_slug" TEXT,
    "idea_slug" TEXT,
    "unanswered" BOOLEAN NOT NULL DEFAULT FALSE,
    "open_to" TEXT NOT NULL,
    "open_team_id" UUID,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("kind", "id"),
    CONSTRAINT "search_entry_kind_known" CHECK ("kind" IN ('topic', 'post', 'test', 'idea', 'team', 'person')),
    CONSTRAINT "search_entry_open_to_known" CHECK ("open_to" IN ('everyone', 'network', 'team', 'near', 'staff')),
    CONSTRAINT "search_entry_open_to_team" CHECK ("open_to" <> 'team' OR "open_team_id" IS NOT NULL)
);

-- Names and people are compared letter by letter, texts by the stems of their words.
CREATE FUNCTION "search_words"("kind" TEXT, "title" TEXT, "body" TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN "kind" IN ('team', 'person')
        THEN setweight(to_tsvector('simple'::regconfig, "title"), 'A') || setweight(to_tsvector('simple'::regconfig, "body"), 'B')
        ELSE setweight(to_tsvector('english'::regconfig, "title"), 'A') || setweight(to_tsvector('english'::regconfig, "body"), 'B') END
$$;

-- What the entries of the database's own rows have to be. Change ideas are texts of the program, which fills in theirs when it starts.
-- Of a person only what they show to everyone is searched; whether they may be found at all is asked of each reader.
CREATE VIEW "search_source" AS
SELECT x."kind", x."id", x."slug", x."topic_id", x."topic_kind", x."number", x."title", x."body",
    "search_words"(x."kind", x."title", x."body") AS "words", x."at", x."author_id", x."author_label", x."team_id", x."space_id",
    x."area_slug", x."idea_slug", x."unanswered", x."open_to", x."open_team_id"
FROM (
    SELECT 'topic'::text AS "kind", t."id", NULL::text AS "slug", t."id" AS "topic_id", t."kind" AS "topic_kind", 1 AS "number", t."title",
        concat_ws(E'\n\n', t."tried", t."setting", CASE WHEN f."withdrawn_at" IS NULL THEN f."body" END) AS "body", t."started_at" AS "at",
        t."author_id", f."author_label", t."team_id", t."space_id", s."area_slug", NULL::text AS "idea_slug",
        t."kind" = 'question' AND t."accepted_number" IS NULL AS "unanswered",
        CASE WHEN s."team_id" IS NULL THEN 'network' ELSE 'team' END AS "open_to", s."team_id" AS "open_team_id"
    FROM "topic" t JOIN "space" s ON s."id" = t."space_id" JOIN "post" f ON f."topic_id" = t."id" AND f."number" = 1
    WHERE t."withdrawn_at" IS NULL
    UNION ALL
    SELECT 'post', p."id", NULL, p."topic_id", NULL, p."number", '', p."body", p."written_at", p."author_id", p."author_label", p."team_id",
        t."space_id", s."area_slug", NULL, FALSE, CASE WHEN s."team_id" IS NULL THEN 'network' ELSE 'team' END, s."team_id"
    FROM "post" p JOIN "topic" t ON t."id" = p."topic_id" JOIN "space" s ON s."id" = t."space_id"
    WHERE p."number" > 1 AND p."withdrawn_at" IS NULL AND t."withdrawn_at" IS NULL
    UNION ALL
    SELECT 'test', t."id", NULL, NULL, NULL, NULL, t."change",
        concat_ws(E'\n\n', t."objective", t."theory", t."prediction", t."place", t."result", t."learned", t."reason", t."stop_reason"),
        t."stage_at", t."owner_id", NULL, t."team_id", NULL, t."area_slug", t."idea_slug", FALSE,
        CASE t."sharing" WHEN 'network' THEN 'network' ELSE 'team' END, t."team_id"
    FROM "pdsa_test" t
    UNION ALL
    SELECT 'team', w."id", w."slug", NULL, NULL, NULL, w."name", concat_ws(' ', NULLIF(j."name", w."name"), j."code"),
        w."joined_on"::timestamp AT TIME ZONE 'UTC', NULL, NULL, w."id", NULL, NULL, NULL, FALSE, 'everyone', NULL
    FROM "team" w JOIN "jurisdiction" j ON j."code" = w."jurisdiction_code"
    WHERE NOT EXISTS (SELECT FROM "team_closure" c WHERE c."team_id" = w."id" AND c."reopened_at" IS NULL)
    UNION ALL
    SELECT 'person', p."id", NULL, NULL, NULL, NULL, p."name", concat_ws(', ', CASE f."title_for" WHEN 'everyone' THEN f."title" END,
            CASE f."organization_for" WHEN 'everyone' THEN f."organization" END, CASE f."about_for" WHEN 'everyone' THEN f."about" END),
        p."created_at", NULL, NULL, NULL, NULL, NULL, NULL, FALSE, COALESCE(f."listing_for", 'everyone'), NULL
    FROM "person" p LEFT JOIN "profile" f ON f."person_id" = p."id"
    WHERE p."closed_at" IS NULL) x;

-- Brings the entries of some rows to what they have to be. An entry that two transactions write is written by the later one from what both did.
CREATE FUNCTION "search_refresh"("of_kind" TEXT, "ids" UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "search_entry" e WHERE e."kind" = "of_kind" AND e."id" = ANY("ids")
        AND e."id" <> ALL(ARRAY(SELECT s."id" FROM "search_source" s WHERE s."kind" = "of_kind" AND s."id" = ANY("ids")));
    INSERT INTO "search_entry" SELECT s.* FROM "search_source" s WHERE s."kind" = "of_kind" AND s."id" = ANY("ids") ORDER BY s."id"
    ON CONFLICT ("kind", "id") DO UPDATE SET "slug" = excluded."slug", "topic_id" = excluded."topic_id", "topic_kind" = excluded."topic_kind",
        "number" = excluded."number", "title" = excluded."title", "body" = excluded."body", "words" = excluded."words", "at" = excluded."at",
        "author_id" = excluded."author_id", "author_label" = excluded."author_label", "team_id" = excluded."team_id",
        "space_id" = excluded."space_id", "area_slug" = excluded."area_slug", "idea_slug" = excluded."idea_slug",
        "unanswered" = excluded."unanswered", "open_to" = excluded."open_to", "open_team_id" = excluded."open_team_id";
END $$;

-- All entries of the database's own rows anew, for whoever has written around the triggers.
CREATE FUNCTION "search_refill"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "search_entry" WHERE "kind" <> 'idea';
    INSERT INTO "search_entry" SELECT * FROM "search_source";
END $$;

-- Posts. The row of the topic is taken before its opening is read, so that nobody changes the topic meanwhile.
CREATE FUNCTION "search_new_posts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "search_refresh"('topic', ids) FROM (SELECT array_agg("topic_id") AS ids FROM added WHERE "number" = 1) x WHERE ids IS NOT NULL;
    PERFORM "search_refresh"('post', ids) FROM (SELECT array_agg("id") AS ids FROM added WHERE "number" > 1) x WHERE ids IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER "post_searched" AFTER INSERT ON "post" REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION "search_new_posts"();
CREATE FUNCTION "search_changed_post"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."number" = 1 THEN
        PERFORM FROM "topic" WHERE "id" = NEW."topic_id" FOR NO KEY UPDATE;
        PERFORM "search_refresh"('topic', ARRAY[NEW."topic_id"]);
    END IF;
    -- A post that moves to another topic may become its opening, or be one no longer.
    IF NEW."number" > 1 OR OLD."number" > 1 THEN
        PERFORM "search_refresh"('post', ARRAY[NEW."id"]);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "post_change_searched" AFTER UPDATE ON "post" FOR EACH ROW
    WHEN ((OLD."topic_id", OLD."number", OLD."body", OLD."withdrawn_at", OLD."author_id", OLD."author_label", OLD."team_id", OLD."written_at")
        IS DISTINCT FROM
        (NEW."topic_id", NEW."number", NEW."body", NEW."withdrawn_at", NEW."author_id", NEW."author_label", NEW."team_id", NEW."written_at"))
    EXECUTE FUNCTION "search_changed_post"();

-- Topics. Replies take their space and whether they are there from the topic.
CREATE FUNCTION "search_changed_topic"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "search_refresh"('topic', ARRAY[NEW."id"]);
    IF (OLD."space_id", OLD."withdrawn_at" IS NULL) IS DISTINCT FROM (NEW."space_id", NEW."withdrawn_at" IS NULL) THEN
        PERFORM "search_refresh"('post', ARRAY(SELECT "id" FROM "post" WHERE "topic_id" = NEW."id" AND "number" > 1));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "topic_change_searched" AFTER UPDATE ON "topic" FOR EACH ROW
    WHEN ((OLD."space_id", OLD."kind", OLD."title", OLD."tried", OLD."setting", OLD."author_id", OLD."team_id", OLD."started_at",
            OLD."accepted_number", OLD."withdrawn_at")
        IS DISTINCT FROM (NEW."space_id", NEW."kind", NEW."title", NEW."tried", NEW."setting", NEW."author_id", NEW."team_id", NEW."started_at",
            NEW."accepted_number", NEW."withdrawn_at"))
    EXECUTE FUNCTION "search_changed_topic"();

-- Tests of change.
CREATE FUNCTION "search_new_tests"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "search_refresh"('test', ARRAY(SELECT "id" FROM added));
    RETURN NULL;
END $$;
CREATE TRIGGER "pdsa_test_searched" AFTER INSERT ON "pdsa_test" REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION "search_new_tests"();
CREATE FUNCTION "search_changed_row"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "search_refresh"(TG_ARGV[0], ARRAY[NEW."id"]);
    RETURN NULL;
END $$;
CREATE TRIGGER "pdsa_test_change_searched" AFTER UPDATE ON "pdsa_test" FOR EACH ROW
    WHEN ((OLD."change", OLD."objective", OLD."theory", OLD."prediction", OLD."place", OLD."result", OLD."learned", OLD."reason",
            OLD."stop_reason", OLD."stage_at", OLD."owner_id", OLD."team_id", OLD."area_slug", OLD."idea_slug", OLD."sharing")
        IS DISTINCT FROM (NEW."change", NEW."objective", NEW."theory", NEW."prediction", NEW."place", NEW."result", NEW."learned", NEW."reason",
            NEW."stop_reason", NEW."stage_at", NEW."owner_id", NEW."team_id", NEW."area_slug", NEW."idea_slug", NEW."sharing"))
    EXECUTE FUNCTION "search_changed_row"('test');

-- Teams; one that is closed is not searched.
CREATE TRIGGER "team_searched" AFTER INSERT OR UPDATE OF "name", "slug", "jurisdiction_code", "joined_on" ON "team"
    FOR EACH ROW EXECUTE FUNCTION "search_changed_row"('team');
CREATE FUNCTION "search_closed_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "search_refresh"('team', ARRAY[COALESCE(NEW."team_id", OLD."team_id")]);
    RETURN NULL;
END $$;
CREATE TRIGGER "team_closure_searched" AFTER INSERT OR UPDATE OR DELETE ON "team_closure"
    FOR EACH ROW EXECUTE FUNCTION "search_closed_team"();

-- People. The row of the person is taken first, as above.
CREATE FUNCTION "search_new_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "search_refresh"('person', ARRAY(SELECT "id" FROM added));
    RETURN NULL;
END $$;
CREATE TRIGGER "person_searched" AFTER INSERT ON "person" REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION "search_new_people"();
CREATE TRIGGER "person_change_searched" AFTER UPDATE ON "person" FOR EACH ROW
    WHEN ((OLD."name", OLD."closed_at", OLD."created_at") IS DISTINCT FROM (NEW."name", NEW."closed_at", NEW."created_at"))
    EXECUTE FUNCTION "search_changed_row"('person');
CREATE FUNCTION "search_changed_profile"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "person" WHERE "id" = COALESCE(NEW."person_id", OLD."person_id") FOR NO KEY UPDATE;
    PERFORM "search_refresh"('person', ARRAY[COALESCE(NEW."person_id", OLD."person_id")]);
    RETURN NULL;
END $$;
CREATE TRIGGER "profile_searched" AFTER INSERT OR UPDATE OR DELETE ON "profile"
    FOR EACH ROW EXECUTE FUNCTION "search_changed_profile"();

-- What is deleted leaves the search.
CREATE FUNCTION "search_deleted_row"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "search_entry" WHERE "kind" = TG_ARGV[0] AND "id" = OLD."id";
    RETURN NULL;
END $$;
CREATE TRIGGER "topic_end_searched" AFTER DELETE ON "topic" FOR EACH ROW EXECUTE FUNCTION "search_deleted_row"('topic');
CREATE TRIGGER "post_end_searched" AFTER DELETE ON "post" FOR EACH ROW EXECUTE FUNCTION "search_deleted_row"('post');
CREATE TRIGGER "pdsa_test_end_searched" AFTER DELETE ON "pdsa_test" FOR EACH ROW EXECUTE FUNCTION "search_deleted_row"('test');
CREATE TRIGGER "team_end_searched" AFTER DELETE ON "team" FOR EACH ROW EXECUTE FUNCTION "search_deleted_row"('team');
CREATE TRIGGER "person_end_searched" AFTER DELETE ON "person" FOR EACH ROW EXECUTE FUNCTION "search_deleted_row"('person');

SELECT "search_refill"();

CREATE INDEX "search_entry_words" ON "search_entry" USING gin ("words");
-- Titles and names that are spelled much alike; replies have none.
CREATE INDEX "search_entry_letters" ON "search_entry" USING gin (lower("title") gin_trgm_ops) WHERE "kind" <> 'post';
CREATE INDEX "search_entry_recent" ON "search_entry"("kind", "at" DESC, "id" DESC);
CREATE INDEX "search_entry_author" ON "search_entry"("author_id", "at" DESC);

-- The words of all posts are in the entries; similar topics are looked for among openings alone.
DROP INDEX "post_words";
CREATE INDEX "post_opening_words" ON "post" USING gin (to_tsvector('english'::regconfig, body)) WHERE "number" = 1;

-- What a person searched last, as they typed it; ten a person.
CREATE TABLE "recent_search" (
    "person_id" UUID NOT NULL,
    "query" TEXT NOT NULL,
    "searched_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recent_search_pkey" PRIMARY KEY ("person_id", "query"),
    CONSTRAINT "recent_search_query_size" CHECK (char_length("query") BETWEEN 1 AND 200),
    CONSTRAINT "recent_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE FUNCTION "recent_search_ten"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "recent_search" WHERE ("person_id", "query") IN (
        SELECT "person_id", "query" FROM "recent_search" WHERE "person_id" = NEW."person_id" ORDER BY "searched_at" DESC, "query" OFFSET 10);
    RETURN NULL;
END $$;
CREATE TRIGGER "recent_search_ten" AFTER INSERT ON "recent_search" FOR EACH ROW EXECUTE FUNCTION "recent_search_ten"();

-- A search that somebody keeps; one that is followed tells of what was written since `checked_at`. Twenty a person.
CREATE TABLE "saved_search" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "query" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "saved_search_query_size" CHECK (char_length("query") BETWEEN 1 AND 200),
    CONSTRAINT "saved_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "saved_search_once" ON "saved_search"("person_id", "query");
CREATE INDEX "saved_search_followed" ON "saved_search"("checked_at", "id") WHERE "checked_at" IS NOT NULL;
-- Two that are saved at the same time wait for each other, so that neither slips past the limit.
CREATE FUNCTION "saved_search_most"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "person" WHERE "id" = NEW."person_id" FOR NO KEY UPDATE;
    IF (SELECT count(*) FROM "saved_search" WHERE "person_id" = NEW."person_id") > 20 THEN
        RAISE EXCEPTION 'saved_search_most' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "saved_search_most" AFTER INSERT ON "saved_search" FOR EACH ROW EXECUTE FUNCTION "saved_search_most"();

CREATE FUNCTION "searches_go_with_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "recent_search" WHERE "person_id" = NEW."id";
    DELETE FROM "saved_search" WHERE "person_id" = NEW."id";
    RETURN NULL;
END $$;
CREATE TRIGGER "searches_go_with_account" AFTER UPDATE OF "closed_at" ON "person"
    FOR EACH ROW WHEN (NEW."closed_at" IS NOT NULL) EXECUTE FUNCTION "searches_go_with_account"();

-- A notice is about a topic or about a saved search, which has one unread notice at most.
ALTER TABLE "notice" ALTER COLUMN "topic_id" DROP NOT NULL, ALTER COLUMN "first_number" DROP NOT NULL, ALTER COLUMN "last_number" DROP NOT NULL,
    ADD COLUMN "saved_search_id" UUID,
    ADD CONSTRAINT "notice_about_one" CHECK (num_nonnulls("topic_id", "saved_search_id") = 1
        AND ("topic_id" IS NULL) = ("first_number" IS NULL) AND ("topic_id" IS NULL) = ("last_number" IS NULL)
        AND ("kind" = 'search') = ("saved_search_id" IS NOT NULL)),
    ADD CONSTRAINT "notice_saved_search_id_fkey" FOREIGN KEY ("saved_search_id") REFERENCES "saved_search"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    DROP CONSTRAINT "notice_kind_known",
    ADD CONSTRAINT "notice_kind_known" CHECK ("kind" IN ('mention', 'asked', 'reply', 'follow-up', 'topic', 'accepted', 'practice-note', 'unanswered', 'reaction',
        'announcement', 'staff', 'flag', 'search'));
CREATE UNIQUE INDEX "notice_search_unread_once" ON "notice"("saved_search_id") WHERE "read_at" IS NULL;
