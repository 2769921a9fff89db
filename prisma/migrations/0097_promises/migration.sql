-- What a coach or somebody of a team said they would do, and by when. Its state is that of its newest step.
CREATE TABLE "promise" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "side" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "promise_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "promise_side_known" CHECK ("side" IN ('coach', 'team')),
    CONSTRAINT "promise_what_size" CHECK (char_length("what") BETWEEN 3 AND 300),
    CONSTRAINT "promise_state_known" CHECK ("state" IN ('open', 'kept', 'dropped')),
    CONSTRAINT "promise_in_order" CHECK ("state_at" >= "made_at"),
    CONSTRAINT "promise_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "promise_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "promise_team_recent" ON "promise"("team_id", "state_at" DESC);
CREATE INDEX "promise_open_due" ON "promise"("team_id", "due_on") WHERE "state" = 'open';

-- What became of a promise, step by step: each with the day by which it was meant to be kept from then on.
CREATE TABLE "promise_step" (
    "id" BIGSERIAL NOT NULL,
    "promise_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'typed',

    CONSTRAINT "promise_step_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "promise_step_known" CHECK ("step" IN ('made', 'moved', 'kept', 'dropped', 'reopened')),
    -- Everything but the promise itself and a tick that was a mistake is said in words.
    CONSTRAINT "promise_step_said" CHECK ("step" IN ('made', 'reopened') OR "words" IS NOT NULL),
    CONSTRAINT "promise_step_words_size" CHECK (char_length("words") BETWEEN 3 AND 300),
    CONSTRAINT "promise_step_origin_known" CHECK ("origin" IN ('typed', 'demo')),
    CONSTRAINT "promise_step_promise_id_fkey" FOREIGN KEY ("promise_id") REFERENCES "promise"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "promise_step_by_fkey" FOREIGN KEY ("by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "promise_step_promise_id_id_idx" ON "promise_step"("promise_id", "id");
CREATE TRIGGER "promise_step_append_only" BEFORE UPDATE OR DELETE ON "promise_step"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();

-- Who promised what to which team stays as it was said; day and state change with a step.
CREATE FUNCTION "promise_said_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ARRAY['due_on', 'state', 'state_at'] = to_jsonb(OLD) - ARRAY['due_on', 'state', 'state_at'] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are written once', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "promise_said_once" BEFORE UPDATE OR DELETE ON "promise"
    FOR EACH ROW EXECUTE FUNCTION "promise_said_once"();

-- A promise stands as its newest step says, once a transaction is done.
CREATE FUNCTION "promise_follows_steps"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM "promise" p
        JOIN LATERAL (SELECT s."step", s."due_on" FROM "promise_step" s WHERE s."promise_id" = p."id" ORDER BY s."id" DESC LIMIT 1) l ON TRUE
        WHERE p."id" = NEW."id" AND p."due_on" = l."due_on"
            AND p."state" = CASE WHEN l."step" IN ('kept', 'dropped') THEN l."step" ELSE 'open' END
    ) THEN
        RAISE EXCEPTION 'promise_follows_steps' USING ERRCODE = 'check_violation', CONSTRAINT = 'promise_follows_steps';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "promise_follows_steps" AFTER INSERT OR UPDATE ON "promise"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "promise_follows_steps"();
