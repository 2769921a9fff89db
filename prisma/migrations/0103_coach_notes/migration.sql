-- What the coaches of a team and national staff note down about it for themselves. The team never reads it.
CREATE TABLE "coach_note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "origin" TEXT NOT NULL DEFAULT 'typed',

    CONSTRAINT "coach_note_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "coach_note_body_size" CHECK (char_length("body") BETWEEN 3 AND 4000),
    CONSTRAINT "coach_note_withdrawn_with_reason" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_reason" IS NULL)),
    CONSTRAINT "coach_note_reason_size" CHECK (char_length("withdrawn_reason") BETWEEN 3 AND 300),
    CONSTRAINT "coach_note_in_order" CHECK ("withdrawn_at" >= "written_at"),
    CONSTRAINT "coach_note_origin_known" CHECK ("origin" IN ('typed', 'demo')),
    CONSTRAINT "coach_note_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "coach_note_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "coach_note_team_recent" ON "coach_note"("team_id", "written_at" DESC);

-- All that happens to a note afterwards is that it is withdrawn.
CREATE FUNCTION "coach_note_written_once"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD."withdrawn_at" IS NULL AND NEW."withdrawn_at" IS NOT NULL
        AND to_jsonb(NEW) - ARRAY['withdrawn_at', 'withdrawn_reason'] = to_jsonb(OLD) - ARRAY['withdrawn_at', 'withdrawn_reason'] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Rows of % are written once', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "coach_note_written_once" BEFORE UPDATE OR DELETE ON "coach_note"
    FOR EACH ROW EXECUTE FUNCTION "coach_note_written_once"();
