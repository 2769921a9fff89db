-- Who ticked a task of a test off, or opened it again, and when. Written once.
CREATE TABLE "pdsa_task_mark" (
    "id" BIGSERIAL NOT NULL,
    "task_id" UUID NOT NULL,
    "done_on" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID,

    CONSTRAINT "pdsa_task_mark_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "pdsa_task_mark_task_id_id_idx" ON "pdsa_task_mark"("task_id", "id");
ALTER TABLE "pdsa_task_mark" ADD CONSTRAINT "pdsa_task_mark_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "pdsa_task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pdsa_task_mark" ADD CONSTRAINT "pdsa_task_mark_by_fkey" FOREIGN KEY ("by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "pdsa_task_mark_append_only" BEFORE UPDATE OR DELETE ON "pdsa_task_mark" FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- What is done already was marked by whoever wrote it, at the end of the day it was done on at the latest.
INSERT INTO "pdsa_task_mark" ("task_id", "done_on", "at", "by")
SELECT "id", "done_on", GREATEST("written_at", "done_on"::timestamp AT TIME ZONE 'UTC'), "written_by"
FROM "pdsa_task" WHERE "done_on" IS NOT NULL ORDER BY "written_at", "id";

-- A task is done when its last mark says so: nothing is ticked off without who and when, and a mark changes something.
CREATE FUNCTION "pdsa_task_done_by_marks"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    marked UUID := CASE WHEN TG_TABLE_NAME = 'pdsa_task_mark' THEN (to_jsonb(NEW) ->> 'task_id')::uuid ELSE (to_jsonb(NEW) ->> 'id')::uuid END;
BEGIN
    IF (SELECT "done_on" FROM "pdsa_task" WHERE "id" = marked) IS DISTINCT FROM
        (SELECT "done_on" FROM "pdsa_task_mark" WHERE "task_id" = marked ORDER BY "id" DESC LIMIT 1) THEN
        RAISE EXCEPTION 'pdsa_task_done_by_marks' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_task_done_by_marks';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "pdsa_task_done_by_marks" AFTER INSERT OR UPDATE OF "done_on" ON "pdsa_task"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "pdsa_task_done_by_marks"();
CREATE CONSTRAINT TRIGGER "pdsa_task_mark_done_by_marks" AFTER INSERT ON "pdsa_task_mark"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "pdsa_task_done_by_marks"();
