-- Files people attach. What is known of one stands apart from its bytes, so that no list reads bytes by accident.
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by" UUID,
    "erased_at" TIMESTAMPTZ(3),
    "erased_by" UUID,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "stored_file_team_id_idx" ON "stored_file"("team_id");
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_erased_by_fkey" FOREIGN KEY ("erased_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "stored_file_content" (
    "file_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_content_pkey" PRIMARY KEY ("file_id")
);
ALTER TABLE "stored_file_content" ADD CONSTRAINT "stored_file_content_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

-- Images and documents are compressed already; stored as they are, a part can be cut out without reading the rest.
ALTER TABLE "stored_file_content" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

ALTER TABLE "stored_file"
    ADD CONSTRAINT "stored_file_kind" CHECK ("kind" IN ('jpeg', 'png', 'gif', 'webp', 'pdf', 'xlsx', 'csv', 'docx', 'pptx', 'odt', 'text')),
    ADD CONSTRAINT "stored_file_size" CHECK ("size" BETWEEN 1 AND 10485760),
    ADD CONSTRAINT "stored_file_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT "stored_file_name" CHECK ("name" IS NULL OR (length("name") BETWEEN 1 AND 130 AND "name" !~ '[/\\[:cntrl:]]')),
    -- The name goes with the bytes: what was attached by mistake may be called after a person.
    ADD CONSTRAINT "stored_file_erased_whole" CHECK (("erased_at" IS NULL) = ("name" IS NOT NULL)),
    ADD CONSTRAINT "stored_file_erased_by" CHECK ("erased_by" IS NULL OR "erased_at" IS NOT NULL),
    ADD CONSTRAINT "stored_file_order" CHECK ("erased_at" >= "uploaded_at");

ALTER TABLE "stored_file_content"
    ADD CONSTRAINT "stored_file_content_size" CHECK (octet_length("bytes") BETWEEN 1 AND 10485760);

-- A file is never another one: only its erasure is written later, once.
CREATE FUNCTION "stored_file_lasts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW."team_id", NEW."kind", NEW."size", NEW."sha256", NEW."uploaded_at") IS DISTINCT FROM
       (OLD."team_id", OLD."kind", OLD."size", OLD."sha256", OLD."uploaded_at")
       OR OLD."erased_at" IS NOT NULL AND NEW."erased_at" IS DISTINCT FROM OLD."erased_at" THEN
        RAISE EXCEPTION 'stored_file_lasts' USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_lasts';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "stored_file_lasts" BEFORE UPDATE ON "stored_file" FOR EACH ROW EXECUTE FUNCTION "stored_file_lasts"();

-- The bytes under a key are those of its file and never change.
CREATE FUNCTION "stored_file_content_fits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' OR NOT EXISTS (
        SELECT 1 FROM "stored_file" WHERE "id" = NEW."file_id" AND "erased_at" IS NULL
            AND "size" = octet_length(NEW."bytes") AND "sha256" = encode(sha256(NEW."bytes"), 'hex')) THEN
        RAISE EXCEPTION 'stored_file_content_fits' USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_content_fits';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "stored_file_content_fits" BEFORE INSERT OR UPDATE ON "stored_file_content" FOR EACH ROW EXECUTE FUNCTION "stored_file_content_fits"();

-- What was erased is gone when the work is done.
CREATE FUNCTION "stored_file_erased_is_gone"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "stored_file_content" WHERE "file_id" = NEW."id") THEN
        RAISE EXCEPTION 'stored_file_erased_is_gone' USING ERRCODE = 'check_violation', CONSTRAINT = 'stored_file_erased_is_gone';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "stored_file_erased_is_gone" AFTER UPDATE OF "erased_at" ON "stored_file"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."erased_at" IS NOT NULL) EXECUTE FUNCTION "stored_file_erased_is_gone"();

-- Nothing is added to a closed team.
CREATE TRIGGER "team_is_open" BEFORE INSERT ON "stored_file" FOR EACH ROW EXECUTE FUNCTION "team_is_open"();
