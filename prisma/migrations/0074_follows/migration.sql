-- Spaces, change ideas, measures and people that somebody follows or mutes. Topics have their levels beside the reading marks.
CREATE TABLE "follow" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "space_id" UUID,
    "idea_slug" TEXT,
    "measure_id" UUID,
    "followed_id" UUID,
    "level" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "follow_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "follow_one" CHECK (num_nonnulls("space_id", "idea_slug", "measure_id", "followed_id") = 1),
    CONSTRAINT "follow_level_known" CHECK ("level" IN ('follow', 'mute')),
    CONSTRAINT "follow_others" CHECK ("followed_id" <> "person_id"),
    CONSTRAINT "follow_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "follow_space_id_fkey" FOREIGN KEY ("space_id") REFERENCES "space"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "follow_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "follow_followed_id_fkey" FOREIGN KEY ("followed_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "follow_once" ON "follow"("person_id", "space_id", "idea_slug", "measure_id", "followed_id") NULLS NOT DISTINCT;
CREATE INDEX "follow_space_id_idx" ON "follow"("space_id");
CREATE INDEX "follow_idea_slug_idx" ON "follow"("idea_slug");
CREATE INDEX "follow_measure_id_idx" ON "follow"("measure_id");
CREATE INDEX "follow_followed_id_idx" ON "follow"("followed_id");

-- With an account goes what its person follows, and that others follow them.
CREATE FUNCTION "follow_goes_with_account"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "follow" WHERE "person_id" = NEW."id" OR "followed_id" = NEW."id";
    RETURN NULL;
END $$;
CREATE TRIGGER "follow_goes_with_account" AFTER UPDATE OF "closed_at" ON "person"
    FOR EACH ROW WHEN (NEW."closed_at" IS NOT NULL) EXECUTE FUNCTION "follow_goes_with_account"();
