-- CreateTable
CREATE TABLE "profile" (
    "person_id" UUID NOT NULL,
    "title" TEXT,
    "organisation" TEXT,
    "areas" TEXT[],
    "time_zone" TEXT,
    "about" TEXT,
    "listing_for" TEXT NOT NULL,
    "email_for" TEXT NOT NULL,
    "title_for" TEXT NOT NULL,
    "organisation_for" TEXT NOT NULL,
    "areas_for" TEXT NOT NULL,
    "time_zone_for" TEXT NOT NULL,
    "about_for" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "from_person" UUID NOT NULL,
    "from_role" TEXT NOT NULL,
    "to_person" UUID,
    "to_role" TEXT,
    "drafts" INTEGER NOT NULL,
    "word" TEXT,
    "handed_at" TIMESTAMPTZ(3) NOT NULL,
    "handed_by" UUID,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "handover_team_id_idx" ON "handover"("team_id");

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_person_fkey" FOREIGN KEY ("from_person") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_person_fkey" FOREIGN KEY ("to_person") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_handed_by_fkey" FOREIGN KEY ("handed_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma does not model

CREATE FUNCTION audience_known(audience TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE RETURN audience IN ('everyone', 'near', 'staff');

ALTER TABLE "profile"
    ADD CONSTRAINT "profile_text_size" CHECK (char_length("title") BETWEEN 1 AND 120 AND char_length("organisation") BETWEEN 1 AND 160
        AND char_length("time_zone") BETWEEN 1 AND 60 AND char_length("about") BETWEEN 1 AND 300),
    ADD CONSTRAINT "profile_areas_known" CHECK ("areas" <@ ARRAY['safe-sleep', 'smoking-cessation', 'preconception-interconception',
        'social-determinants', 'preterm-early-term', 'risk-appropriate-care']),
    ADD CONSTRAINT "profile_audiences_known" CHECK (audience_known("listing_for") AND audience_known("email_for")
        AND audience_known("title_for") AND audience_known("organisation_for") AND audience_known("areas_for")
        AND audience_known("time_zone_for") AND audience_known("about_for"));

ALTER TABLE "handover"
    ADD CONSTRAINT "handover_roles_known" CHECK ("from_role" IN ('lead', 'data-manager', 'member', 'viewer')
        AND "to_role" IN ('lead', 'data-manager', 'member', 'viewer')),
    ADD CONSTRAINT "handover_to_somebody_whole" CHECK (("to_person" IS NULL) = ("to_role" IS NULL)),
    ADD CONSTRAINT "handover_to_another" CHECK ("to_person" <> "from_person"),
    ADD CONSTRAINT "handover_drafts_counted" CHECK ("drafts" >= 0),
    ADD CONSTRAINT "handover_word_size" CHECK (char_length("word") BETWEEN 1 AND 2000);

-- A closed account keeps the row that the record points at, and nothing that tells who it was or lets anybody in. Looked at when the
-- transaction ends, so that the steps of closing may come in any order.
ALTER TABLE "person" ADD CONSTRAINT "person_closed_is_nobody" CHECK ("closed_at" IS NULL OR ("name" = 'Former member'
    AND "email" = 'closed-' || "id"::text || '@closed.invalid' AND "password_hash" IS NULL AND "demo_persona" IS NULL));

CREATE FUNCTION person_closed_holds_nothing() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM session WHERE person_id = NEW.id)
        OR EXISTS (SELECT FROM profile WHERE person_id = NEW.id)
        OR EXISTS (SELECT FROM entry_draft WHERE person_id = NEW.id)
        OR EXISTS (SELECT FROM membership WHERE person_id = NEW.id AND ended_at IS NULL)
        OR EXISTS (SELECT FROM standing WHERE person_id = NEW.id AND revoked_at IS NULL)
        OR EXISTS (SELECT FROM coach_assignment WHERE person_id = NEW.id AND ended_at IS NULL)
        OR EXISTS (SELECT FROM account_link WHERE person_id = NEW.id AND used_at IS NULL AND voided_at IS NULL) THEN
        RAISE EXCEPTION 'person_closed_holds_nothing';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "person_closed_holds_nothing" AFTER UPDATE OF "closed_at" ON "person"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."closed_at" IS NOT NULL)
    EXECUTE FUNCTION person_closed_holds_nothing();

-- Somebody has to run the collaboratory. Locked by the collaborative, so that the last two cannot go in the same moment.
CREATE FUNCTION collaborative_keeps_staff() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.role = 'staff' AND OLD.revoked_at IS NULL THEN
        PERFORM 1 FROM collaborative FOR NO KEY UPDATE;
        IF NOT EXISTS (SELECT 1 FROM standing WHERE role = 'staff' AND revoked_at IS NULL) THEN
            RAISE EXCEPTION 'collaborative_keeps_staff';
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "collaborative_keeps_staff" AFTER UPDATE OR DELETE ON "standing"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION collaborative_keeps_staff();
