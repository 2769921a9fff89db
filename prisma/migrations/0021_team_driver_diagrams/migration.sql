-- A team's own driver diagram of a strategy area. Every save is a version that holds the whole tree, so that any of them can be read and
-- brought back. What a thing of the diagram is, and its id, never changes: tests and results hang on it. Where it hangs, and in which
-- words, belongs to a version.
CREATE TABLE "driver_diagram" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "area_slug" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,

    CONSTRAINT "driver_diagram_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "driver_diagram_version" (
    "diagram_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "change" TEXT NOT NULL,
    "restored_from" INTEGER,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID,

    CONSTRAINT "driver_diagram_version_pkey" PRIMARY KEY ("diagram_id","number")
);

CREATE TABLE "driver_node" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "diagram_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "driver_slug" TEXT,
    "idea_slug" TEXT,
    "measure_id" UUID,

    CONSTRAINT "driver_node_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "driver_placement" (
    "diagram_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "node_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "parent_id" UUID,
    "parent_level" TEXT,
    "place" INTEGER NOT NULL,
    "label" TEXT,

    CONSTRAINT "driver_placement_pkey" PRIMARY KEY ("diagram_id","number","node_id")
);

-- A test that a team counts under an idea: one of its own, or one that the test was not written for.
CREATE TABLE "driver_node_test" (
    "node_id" UUID NOT NULL,
    "test_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,
    "linked_by" UUID,

    CONSTRAINT "driver_node_test_pkey" PRIMARY KEY ("node_id","test_id")
);

CREATE INDEX "driver_node_test_test_id_idx" ON "driver_node_test"("test_id");
CREATE UNIQUE INDEX "driver_diagram_team_id_area_slug_key" ON "driver_diagram"("team_id", "area_slug");
CREATE UNIQUE INDEX "driver_node_id_diagram_id_level_key" ON "driver_node"("id", "diagram_id", "level");
CREATE INDEX "driver_node_diagram_id_idx" ON "driver_node"("diagram_id");
CREATE UNIQUE INDEX "driver_placement_tree_key" ON "driver_placement"("diagram_id", "number", "node_id", "level");
CREATE UNIQUE INDEX "driver_placement_place_key" ON "driver_placement"("diagram_id", "number", "place");

ALTER TABLE "driver_diagram" ADD CONSTRAINT "driver_diagram_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_diagram" ADD CONSTRAINT "driver_diagram_area_slug_fkey" FOREIGN KEY ("area_slug") REFERENCES "strategy_area"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_diagram" ADD CONSTRAINT "driver_diagram_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_diagram_version" ADD CONSTRAINT "driver_diagram_version_diagram_id_fkey" FOREIGN KEY ("diagram_id") REFERENCES "driver_diagram"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_diagram_version" ADD CONSTRAINT "driver_diagram_version_written_by_fkey" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_diagram_version" ADD CONSTRAINT "driver_diagram_version_restored_fkey" FOREIGN KEY ("diagram_id", "restored_from") REFERENCES "driver_diagram_version"("diagram_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_node" ADD CONSTRAINT "driver_node_diagram_id_fkey" FOREIGN KEY ("diagram_id") REFERENCES "driver_diagram"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_node" ADD CONSTRAINT "driver_node_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_placement" ADD CONSTRAINT "driver_placement_version_fkey" FOREIGN KEY ("diagram_id", "number") REFERENCES "driver_diagram_version"("diagram_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_placement" ADD CONSTRAINT "driver_placement_node_fkey" FOREIGN KEY ("node_id", "diagram_id", "level") REFERENCES "driver_node"("id", "diagram_id", "level") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_placement" ADD CONSTRAINT "driver_placement_parent_fkey" FOREIGN KEY ("diagram_id", "number", "parent_id", "parent_level") REFERENCES "driver_placement"("diagram_id", "number", "node_id", "level") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_node_test" ADD CONSTRAINT "driver_node_test_node_id_fkey" FOREIGN KEY ("node_id") REFERENCES "driver_node"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_node_test" ADD CONSTRAINT "driver_node_test_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "driver_node_test" ADD CONSTRAINT "driver_node_test_linked_by_fkey" FOREIGN KEY ("linked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

ALTER TABLE "driver_diagram_version"
    ADD CONSTRAINT "driver_diagram_version_number" CHECK ("number" > 0 AND "restored_from" < "number"),
    ADD CONSTRAINT "driver_diagram_version_change_told" CHECK (btrim("change") <> '');

ALTER TABLE "driver_node"
    ADD CONSTRAINT "driver_node_level_known" CHECK ("level" IN ('aim', 'primary', 'secondary', 'idea', 'measure')),
    -- A driver may come from the area's text, an idea from the toolkit; a measure is always one that teams report.
    ADD CONSTRAINT "driver_node_what" CHECK (
        ("driver_slug" IS NULL OR "level" IN ('primary', 'secondary'))
        AND ("idea_slug" IS NULL OR "level" = 'idea')
        AND (("measure_id" IS NULL) = ("level" <> 'measure')));
-- What left a diagram and comes back is the same thing again, with all that hangs on it.
CREATE UNIQUE INDEX "driver_node_idea_once" ON "driver_node" ("diagram_id", "idea_slug") WHERE "idea_slug" IS NOT NULL;
CREATE UNIQUE INDEX "driver_node_driver_once" ON "driver_node" ("diagram_id", "driver_slug") WHERE "driver_slug" IS NOT NULL;

-- Levels only ever descend, so what hangs together is a tree: nothing hangs, by whatever way, on itself.
ALTER TABLE "driver_placement"
    ADD CONSTRAINT "driver_placement_parent_whole" CHECK (("parent_id" IS NULL) = ("parent_level" IS NULL)),
    ADD CONSTRAINT "driver_placement_levels" CHECK (CASE "level"
        WHEN 'aim' THEN "parent_level" IS NULL
        WHEN 'primary' THEN "parent_level" IS NOT NULL AND "parent_level" = 'aim'
        WHEN 'secondary' THEN "parent_level" IS NOT NULL AND "parent_level" = 'primary'
        WHEN 'idea' THEN "parent_level" IS NOT NULL AND "parent_level" IN ('primary', 'secondary')
        WHEN 'measure' THEN "parent_level" IS NOT NULL AND "parent_level" IN ('aim', 'primary', 'secondary', 'idea')
        ELSE false END),
    -- Measures bear the name they have wherever they stand; everything else has the team's own words.
    ADD CONSTRAINT "driver_placement_words" CHECK (CASE WHEN "level" = 'measure' THEN "label" IS NULL
        ELSE "label" IS NOT NULL AND btrim("label") <> '' END),
    ADD CONSTRAINT "driver_placement_place" CHECK ("place" >= 0);
CREATE UNIQUE INDEX "driver_placement_one_aim" ON "driver_placement" ("diagram_id", "number") WHERE "level" = 'aim';

-- Versions follow each other without a gap, and each of them has an aim.
CREATE FUNCTION "driver_diagram_version_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."number" <> 1 + COALESCE((SELECT max("number") FROM "driver_diagram_version" WHERE "diagram_id" = NEW."diagram_id"), 0) THEN
        RAISE EXCEPTION 'driver_diagram_version_follows' USING ERRCODE = 'check_violation', CONSTRAINT = 'driver_diagram_version_follows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "driver_diagram_version_follows" BEFORE INSERT ON "driver_diagram_version"
    FOR EACH ROW EXECUTE FUNCTION "driver_diagram_version_follows"();

CREATE FUNCTION "driver_diagram_version_has_aim"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM "driver_placement" p
        WHERE p."diagram_id" = NEW."diagram_id" AND p."number" = NEW."number" AND p."level" = 'aim') THEN
        RAISE EXCEPTION 'driver_diagram_version_has_aim' USING ERRCODE = 'check_violation', CONSTRAINT = 'driver_diagram_version_has_aim';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "driver_diagram_version_has_aim" AFTER INSERT ON "driver_diagram_version"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "driver_diagram_version_has_aim"();

-- A measure of a diagram is one that its team reports, or has reported.
CREATE FUNCTION "driver_node_measure_of_team"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."measure_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "driver_diagram" d JOIN "team_measure" tm ON tm."team_id" = d."team_id"
        WHERE d."id" = NEW."diagram_id" AND tm."measure_id" = NEW."measure_id") THEN
        RAISE EXCEPTION 'driver_node_measure_of_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'driver_node_measure_of_team';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "driver_node_measure_of_team" BEFORE INSERT ON "driver_node"
    FOR EACH ROW EXECUTE FUNCTION "driver_node_measure_of_team"();

-- Tests hang on ideas of their own team's diagram, in the area that they are about.
CREATE FUNCTION "driver_node_test_fits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM "driver_node" n JOIN "driver_diagram" d ON d."id" = n."diagram_id"
        JOIN "pdsa_test" t ON t."team_id" = d."team_id" AND t."area_slug" = d."area_slug"
        WHERE n."id" = NEW."node_id" AND n."level" = 'idea' AND t."id" = NEW."test_id") THEN
        RAISE EXCEPTION 'driver_node_test_fits' USING ERRCODE = 'check_violation', CONSTRAINT = 'driver_node_test_fits';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "driver_node_test_fits" BEFORE INSERT OR UPDATE ON "driver_node_test"
    FOR EACH ROW EXECUTE FUNCTION "driver_node_test_fits"();

CREATE TRIGGER "driver_diagram_append_only" BEFORE UPDATE OR DELETE ON "driver_diagram"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "driver_diagram_version_append_only" BEFORE UPDATE OR DELETE ON "driver_diagram_version"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "driver_node_append_only" BEFORE UPDATE OR DELETE ON "driver_node"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();
CREATE TRIGGER "driver_placement_append_only" BEFORE UPDATE OR DELETE ON "driver_placement"
    FOR EACH ROW EXECUTE FUNCTION "append_only"();
