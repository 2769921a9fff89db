-- How many days after it is due a period locks by itself; null: no day locks one.
ALTER TABLE "collaborative" ADD COLUMN "lock_days" INTEGER;
ALTER TABLE "collaborative"
    ADD CONSTRAINT "collaborative_lock_days" CHECK ("lock_days" BETWEEN 1 AND 730),
    -- Nothing locks before it would be called late.
    ADD CONSTRAINT "collaborative_locks_after_grace" CHECK ("lock_days" >= "grace_days");

-- A team that is closed needs nobody to lead it: its last lead may leave like anybody else.
CREATE OR REPLACE FUNCTION team_keeps_a_lead() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.role = 'lead' AND OLD.ended_at IS NULL THEN
        PERFORM 1 FROM team WHERE id = OLD.team_id FOR NO KEY UPDATE;
        IF NOT EXISTS (SELECT 1 FROM membership WHERE team_id = OLD.team_id AND role = 'lead' AND ended_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM team_closure WHERE team_id = OLD.team_id AND reopened_at IS NULL) THEN
            RAISE EXCEPTION 'team_keeps_a_lead';
        END IF;
    END IF;
    RETURN NULL;
END $$;

-- The audit log keeps of an address its first letter and its house (decision 037). What it kept until now is masked once.
CREATE FUNCTION "masked_address"(address text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT left(address, 1) || '…@' || split_part(address, '@', 2)
$$;
ALTER TABLE "event" DISABLE TRIGGER "event_append_only";
UPDATE "event" SET "data" = jsonb_set("data", '{email}', to_jsonb("masked_address"("data"->>'email')))
WHERE "subject_kind" = 'invitation' AND "data"->>'email' LIKE '%@%';
UPDATE "event" SET "data" = jsonb_set("data", '{from}', to_jsonb("masked_address"("data"->>'from')))
WHERE "subject_kind" = 'person' AND "data"->>'what' = 'address' AND "data"->>'from' LIKE '%@%';
ALTER TABLE "event" ENABLE TRIGGER "event_append_only";
DROP FUNCTION "masked_address"(text);
