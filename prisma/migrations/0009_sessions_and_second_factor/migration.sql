-- AlterTable
ALTER TABLE "session" ADD COLUMN     "device" TEXT,
ADD COLUMN     "key" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "collaborative" ADD COLUMN     "requires_second_factor" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "half_sign_in" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "half_sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","code_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "session_key_key" ON "session"("key");

-- CreateIndex
CREATE INDEX "half_sign_in_person_id_idx" ON "half_sign_in"("person_id");

-- AddForeignKey
ALTER TABLE "half_sign_in" ADD CONSTRAINT "half_sign_in_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "second_factor"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma does not model

-- Of sessions from before this was kept, the beginning is the last use that is known.
UPDATE "session" SET "last_used_at" = "created_at";
ALTER TABLE "session"
    ADD CONSTRAINT "session_device_short" CHECK (btrim("device") <> '' AND char_length("device") <= 60);

ALTER TABLE "second_factor"
    -- It counts from the first code on, and that code is used up with it.
    ADD CONSTRAINT "second_factor_confirmed_by_a_code" CHECK (("confirmed_at" IS NULL) = ("last_step" IS NULL)),
    ADD CONSTRAINT "second_factor_confirmed_later" CHECK ("confirmed_at" >= "begun_at");

ALTER TABLE "recovery_code"
    ADD CONSTRAINT "recovery_code_used_later" CHECK ("used_at" >= "made_at");

-- A code is used once: the step it belongs to only ever grows, and a recovery code never becomes fresh again.
CREATE FUNCTION code_used_once() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'recovery_code' THEN
        IF OLD.used_at IS NOT NULL AND NEW.used_at IS DISTINCT FROM OLD.used_at THEN RAISE EXCEPTION 'code_used_once'; END IF;
    ELSIF OLD.confirmed_at IS NOT NULL AND (NEW.last_step IS NULL OR NEW.last_step < OLD.last_step
        OR NEW.sealed_secret IS DISTINCT FROM OLD.sealed_secret) THEN RAISE EXCEPTION 'code_used_once';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "recovery_code_used_once" BEFORE UPDATE ON "recovery_code" FOR EACH ROW EXECUTE FUNCTION code_used_once();
CREATE TRIGGER "second_factor_code_used_once" BEFORE UPDATE ON "second_factor" FOR EACH ROW EXECUTE FUNCTION code_used_once();

-- Recovery codes belong to a factor that counts.
CREATE FUNCTION recovery_code_of_confirmed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM second_factor WHERE person_id = NEW.person_id AND confirmed_at IS NOT NULL) THEN
        RAISE EXCEPTION 'recovery_code_of_confirmed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "recovery_code_of_confirmed" BEFORE INSERT ON "recovery_code" FOR EACH ROW EXECUTE FUNCTION recovery_code_of_confirmed();
