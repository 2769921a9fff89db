-- Coaches, participants and staff attach files too, and belong to no team.
ALTER TABLE "stored_file" ALTER COLUMN "team_id" DROP NOT NULL;

-- Files and pictures of posts. One that is sent while its post is being written waits without a post, for its sender alone.
CREATE TABLE "post_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "post_id" UUID,
    "file_id" UUID NOT NULL,
    "in_text" BOOLEAN NOT NULL,
    "alt" TEXT,

    CONSTRAINT "post_file_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "post_file_waits_for_text" CHECK ("post_id" IS NOT NULL OR "in_text"),
    CONSTRAINT "post_file_alt_size" CHECK (char_length(btrim("alt")) BETWEEN 1 AND 300),
    CONSTRAINT "post_file_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "post_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "post_file_file_id_key" ON "post_file"("file_id");
CREATE INDEX "post_file_post_id_idx" ON "post_file"("post_id");
-- Files that wait are looked up by who sent them.
CREATE INDEX "stored_file_uploaded_by_idx" ON "stored_file"("uploaded_by");

-- Of one post at most ten files that are still there, and of one person at most twenty that wait. Post or person is held meanwhile, so that
-- two at the same moment are counted one after the other. A file stays with its post.
CREATE FUNCTION "post_file_fits"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE sender UUID := (SELECT "uploaded_by" FROM "stored_file" WHERE "id" = NEW."file_id");
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW."file_id" IS DISTINCT FROM OLD."file_id" OR OLD."post_id" IS NOT NULL AND NEW."post_id" IS DISTINCT FROM OLD."post_id") THEN
        RAISE EXCEPTION 'post_file_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'post_file_stays';
    END IF;
    IF NEW."post_id" IS NULL THEN
        PERFORM 1 FROM "person" WHERE "id" = sender FOR NO KEY UPDATE;
        IF (SELECT count(*) FROM "post_file" p JOIN "stored_file" f ON f."id" = p."file_id"
            WHERE p."post_id" IS NULL AND f."erased_at" IS NULL AND f."uploaded_by" = sender AND p."id" <> NEW."id") >= 20 THEN
            RAISE EXCEPTION 'post_file_most_waiting' USING ERRCODE = 'check_violation', CONSTRAINT = 'post_file_most_waiting';
        END IF;
    ELSE
        PERFORM 1 FROM "post" WHERE "id" = NEW."post_id" FOR NO KEY UPDATE;
        IF (SELECT count(*) FROM "post_file" p JOIN "stored_file" f ON f."id" = p."file_id"
            WHERE p."post_id" = NEW."post_id" AND f."erased_at" IS NULL AND p."id" <> NEW."id") >= 10 THEN
            RAISE EXCEPTION 'post_file_most' USING ERRCODE = 'check_violation', CONSTRAINT = 'post_file_most';
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "post_file_fits" BEFORE INSERT OR UPDATE OF "post_id", "file_id" ON "post_file" FOR EACH ROW EXECUTE FUNCTION "post_file_fits"();

-- With the bytes goes what was said of them.
CREATE FUNCTION "post_file_alt_goes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "post_file" SET "alt" = NULL WHERE "file_id" = NEW."id" AND "alt" IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER "post_file_alt_goes" AFTER UPDATE OF "erased_at" ON "stored_file"
    FOR EACH ROW WHEN (NEW."erased_at" IS NOT NULL) EXECUTE FUNCTION "post_file_alt_goes"();
