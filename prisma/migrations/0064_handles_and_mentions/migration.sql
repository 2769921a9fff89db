-- How a person is called in a post: their name in small letters, digits and dashes, made unique. Null for a closed account.
ALTER TABLE "person" ADD COLUMN "handle" TEXT;

-- `Zoë O’Hara-Díaz` is `zoe-o-hara-diaz`. A name without any Latin letter is `person`.
CREATE FUNCTION "handle_stem"("name" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT COALESCE(NULLIF(rtrim(left(trim(BOTH '-' FROM regexp_replace(
        translate(regexp_replace(normalize(lower(replace("name", 'ß', 'ss')), NFKD), '[\u0300-\u036F''’]', '', 'g'), 'øłđıħ', 'oldih'),
        '[^a-z0-9]+', '-', 'g')), 48), '-'), ''), 'person')
$$;

-- Teams are called by their own names, and the leads of an area `safe-sleep-leads`: no person is called like one of them. Whoever gets a
-- handle waits for the others who do, so that two of one name get two handles.
CREATE FUNCTION "person_handle"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stem TEXT := "handle_stem"(NEW."name");
    candidate TEXT := stem;
    number INTEGER := 1;
BEGIN
    IF NEW."closed_at" IS NOT NULL THEN
        NEW."handle" := NULL;
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD."handle" IS NOT NULL AND "handle_stem"(OLD."name") = stem THEN
        NEW."handle" := OLD."handle";
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('person_handle'));
    WHILE candidate LIKE '%-leads'
        OR EXISTS (SELECT 1 FROM "person" WHERE "handle" = candidate)
        OR EXISTS (SELECT 1 FROM "team" WHERE "slug" = candidate)
        OR EXISTS (SELECT 1 FROM "jurisdiction" WHERE "handle_stem"("jurisdiction"."name") = candidate) LOOP
        number := number + 1;
        candidate := stem || '-' || number;
    END LOOP;
    NEW."handle" := candidate;
    RETURN NEW;
END $$;
CREATE TRIGGER "person_handle" BEFORE INSERT OR UPDATE OF "name", "closed_at", "handle" ON "person"
    FOR EACH ROW EXECUTE FUNCTION "person_handle"();

CREATE UNIQUE INDEX "person_handle_key" ON "person"("handle");
-- One after the other, so that each sees the handles of those before.
DO $$
DECLARE one RECORD;
BEGIN
    FOR one IN SELECT "id" FROM "person" WHERE "closed_at" IS NULL ORDER BY "created_at", "id" LOOP
        UPDATE "person" SET "handle" = NULL WHERE "id" = one."id";
    END LOOP;
END $$;
ALTER TABLE "person" ADD CONSTRAINT "person_handle_while_open" CHECK (("closed_at" IS NULL) = ("handle" IS NOT NULL));

-- Whom a post calls by name: a person, a team, or the leads of an area.
CREATE TABLE "post_mention" (
    "post_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,
    "team_id" UUID,
    "area_slug" TEXT,
    "notified" INTEGER NOT NULL,
    "excluded" INTEGER NOT NULL,
    "mentioned_at" TIMESTAMPTZ(3) NOT NULL,
    "dropped_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_mention_pkey" PRIMARY KEY ("post_id", "name"),
    CONSTRAINT "post_mention_one" CHECK (num_nonnulls("person_id", "team_id", "area_slug") = 1),
    CONSTRAINT "post_mention_counts" CHECK ("notified" >= 0 AND "excluded" >= 0),
    CONSTRAINT "post_mention_name" CHECK ("name" ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    CONSTRAINT "post_mention_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_mention_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_mention_area_slug_fkey" FOREIGN KEY ("area_slug") REFERENCES "strategy_area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "post_mention_person_id_idx" ON "post_mention"("person_id");
CREATE INDEX "post_mention_team_id_idx" ON "post_mention"("team_id");
