-- What changes is announced on the channel coiin_live when its transaction commits, whoever made it. Only a kind and ids travel: whoever
-- listens reads what they may. A hundred ids at a time stay far below the 8,000 bytes that a notification holds.
CREATE FUNCTION "announce_changes"("kind" TEXT, "ids" UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('coiin_live', "kind" || ' ' || string_agg(x."id"::text, ' '))
    FROM (SELECT d."id", (row_number() OVER (ORDER BY d."id") - 1) / 100 AS "batch"
          FROM (SELECT DISTINCT unnest("ids") AS "id") d) x
    GROUP BY x."batch";
END $$;

CREATE FUNCTION "announce_topics"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "announce_changes"('topic', ARRAY(SELECT "id" FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER "topic_announced" AFTER UPDATE ON "topic" REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_topics"();

CREATE FUNCTION "announce_topics_of_posts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "announce_changes"('topic', ARRAY(SELECT "topic_id" FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER "post_announced" AFTER INSERT ON "post" REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_topics_of_posts"();
CREATE TRIGGER "post_change_announced" AFTER UPDATE ON "post" REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_topics_of_posts"();

CREATE FUNCTION "announce_topics_of_reactions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "announce_changes"('topic', ARRAY(SELECT p."topic_id" FROM changed c JOIN "post" p ON p."id" = c."post_id"));
    RETURN NULL;
END $$;
CREATE TRIGGER "post_reaction_announced" AFTER INSERT ON "post_reaction" REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_topics_of_reactions"();
CREATE TRIGGER "post_reaction_end_announced" AFTER DELETE ON "post_reaction" REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_topics_of_reactions"();

CREATE FUNCTION "announce_people"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "announce_changes"('person', ARRAY(SELECT "person_id" FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER "notice_announced" AFTER INSERT ON "notice" REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_people"();
CREATE TRIGGER "notice_change_announced" AFTER UPDATE ON "notice" REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_people"();
CREATE TRIGGER "notice_end_announced" AFTER DELETE ON "notice" REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_people"();

-- Whoever signs out, or is signed out, receives nothing more. The key of a session is no secret; its hash stays in its table.
CREATE FUNCTION "announce_sessions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM "announce_changes"('session', ARRAY(SELECT "key" FROM changed));
    RETURN NULL;
END $$;
CREATE TRIGGER "session_end_announced" AFTER DELETE ON "session" REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION "announce_sessions"();
