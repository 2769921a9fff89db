-- The topics of a space that its list shows: neither withdrawn nor archived. Whoever starts, moves, hides, archives or merges one need not count.
CREATE FUNCTION "space_counts_topics"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD."withdrawn_at" IS NULL AND OLD."archived_at" IS NULL THEN
        UPDATE "space" SET "topic_count" = "topic_count" - 1 WHERE "id" = OLD."space_id";
    END IF;
    IF TG_OP <> 'DELETE' AND NEW."withdrawn_at" IS NULL AND NEW."archived_at" IS NULL THEN
        UPDATE "space" SET "topic_count" = "topic_count" + 1 WHERE "id" = NEW."space_id";
    END IF;
    RETURN NULL;
END $$;
-- At the end of the transaction, so that those who write in one space wait for each other only then.
CREATE CONSTRAINT TRIGGER "topic_counted" AFTER INSERT OR DELETE ON "topic" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION "space_counts_topics"();
CREATE CONSTRAINT TRIGGER "topic_change_counted" AFTER UPDATE ON "topic" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((OLD."space_id", OLD."withdrawn_at" IS NULL AND OLD."archived_at" IS NULL)
        IS DISTINCT FROM (NEW."space_id", NEW."withdrawn_at" IS NULL AND NEW."archived_at" IS NULL))
    EXECUTE FUNCTION "space_counts_topics"();

UPDATE "space" s SET "topic_count" = c.n
FROM (SELECT x."id", count(t."id")::int AS n FROM "space" x
    LEFT JOIN "topic" t ON t."space_id" = x."id" AND t."withdrawn_at" IS NULL AND t."archived_at" IS NULL GROUP BY x."id") c
WHERE c."id" = s."id" AND c.n <> s."topic_count";
