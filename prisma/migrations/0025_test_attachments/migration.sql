-- What belongs to a test of change and is a file: a photo of the board, the audit sheet, the letter that was tried.
CREATE TABLE "pdsa_attachment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "test_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "caption" TEXT,

    CONSTRAINT "pdsa_attachment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "pdsa_attachment_file_id_key" ON "pdsa_attachment"("file_id");
CREATE INDEX "pdsa_attachment_test_id_idx" ON "pdsa_attachment"("test_id");
ALTER TABLE "pdsa_attachment" ADD CONSTRAINT "pdsa_attachment_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "pdsa_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "pdsa_attachment" ADD CONSTRAINT "pdsa_attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Invariants that the Prisma schema has no words for -----------------------------------------------------------------

ALTER TABLE "pdsa_attachment"
    ADD CONSTRAINT "pdsa_attachment_stage_known" CHECK ("stage" IN ('plan', 'do', 'study', 'act')),
    ADD CONSTRAINT "pdsa_attachment_caption_size" CHECK (char_length(btrim("caption")) BETWEEN 1 AND 300);

-- Of one test, at most twenty files that are still there, each once, and only files of its own team. The test is held meanwhile, so
-- that two people who attach at the same moment are counted one after the other.
CREATE FUNCTION "pdsa_attachment_fits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "pdsa_test" WHERE "id" = NEW."test_id" FOR NO KEY UPDATE;
    IF (SELECT "team_id" FROM "stored_file" WHERE "id" = NEW."file_id")
        IS DISTINCT FROM (SELECT "team_id" FROM "pdsa_test" WHERE "id" = NEW."test_id") THEN
        RAISE EXCEPTION 'pdsa_attachment_of_team' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_attachment_of_team';
    END IF;
    IF EXISTS (SELECT 1 FROM "pdsa_attachment" a JOIN "stored_file" f ON f."id" = a."file_id"
        WHERE a."test_id" = NEW."test_id" AND f."erased_at" IS NULL
            AND f."sha256" = (SELECT "sha256" FROM "stored_file" WHERE "id" = NEW."file_id")) THEN
        RAISE EXCEPTION 'pdsa_attachment_once' USING ERRCODE = 'unique_violation', CONSTRAINT = 'pdsa_attachment_once';
    END IF;
    IF (SELECT count(*) FROM "pdsa_attachment" a JOIN "stored_file" f ON f."id" = a."file_id"
        WHERE a."test_id" = NEW."test_id" AND f."erased_at" IS NULL) >= 20 THEN
        RAISE EXCEPTION 'pdsa_attachment_most' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_attachment_most';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "pdsa_attachment_fits" BEFORE INSERT ON "pdsa_attachment" FOR EACH ROW EXECUTE FUNCTION "pdsa_attachment_fits"();

-- An attachment stays where it was put; only its caption is written anew, and not once it is gone.
CREATE FUNCTION "pdsa_attachment_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW."id", NEW."test_id", NEW."file_id", NEW."stage") IS DISTINCT FROM (OLD."id", OLD."test_id", OLD."file_id", OLD."stage")
        OR NEW."caption" IS NOT NULL AND EXISTS (SELECT 1 FROM "stored_file" WHERE "id" = NEW."file_id" AND "erased_at" IS NOT NULL) THEN
        RAISE EXCEPTION 'pdsa_attachment_stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'pdsa_attachment_stays';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "pdsa_attachment_stays" BEFORE UPDATE ON "pdsa_attachment" FOR EACH ROW EXECUTE FUNCTION "pdsa_attachment_stays"();

-- With the bytes goes what was said of them.
CREATE FUNCTION "pdsa_attachment_caption_goes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "pdsa_attachment" SET "caption" = NULL WHERE "file_id" = NEW."id" AND "caption" IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER "pdsa_attachment_caption_goes" AFTER UPDATE OF "erased_at" ON "stored_file"
    FOR EACH ROW WHEN (NEW."erased_at" IS NOT NULL) EXECUTE FUNCTION "pdsa_attachment_caption_goes"();
