-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "ended_by" UUID,
ADD COLUMN     "sector" TEXT;

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT,
    "team_id" UUID,
    "role" TEXT NOT NULL,
    "sector" TEXT,
    "token_hash" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "invited_by" UUID,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "team_id" UUID NOT NULL,
    "person_id" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "token_hash" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "word" TEXT,
    "role" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "new_email" TEXT,
    "token_hash" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_team_id_idx" ON "invitation"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "join_request_token_hash_key" ON "join_request"("token_hash");

-- CreateIndex
CREATE INDEX "join_request_team_id_idx" ON "join_request"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_link_token_hash_key" ON "account_link"("token_hash");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_ended_by_fkey" FOREIGN KEY ("ended_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_fkey" FOREIGN KEY ("accepted_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_revoked_by_fkey" FOREIGN KEY ("revoked_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma does not model

CREATE FUNCTION sector_known(sector TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE RETURN
    sector IN ('public-health', 'medicaid', 'hospital', 'clinic', 'community', 'family', 'tribal', 'payer', 'university',
        'early-childhood', 'social-services', 'association', 'other');

ALTER TABLE "membership"
    ADD CONSTRAINT "membership_sector_known" CHECK (sector_known("sector")),
    ADD CONSTRAINT "membership_ends_after_start" CHECK ("ended_at" >= "started_at");

ALTER TABLE "invitation"
    ADD CONSTRAINT "invitation_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
    -- To a team with a role of it, or to the whole collaborative with a standing.
    ADD CONSTRAINT "invitation_role_known" CHECK (CASE WHEN "team_id" IS NULL
        THEN "role" IN ('staff', 'coach', 'funder', 'participant') AND "sector" IS NULL
        ELSE "role" IN ('lead', 'data-manager', 'member', 'viewer') END),
    ADD CONSTRAINT "invitation_sector_known" CHECK (sector_known("sector")),
    ADD CONSTRAINT "invitation_one_end" CHECK ("accepted_at" IS NULL OR "revoked_at" IS NULL),
    ADD CONSTRAINT "invitation_accepted_by_somebody" CHECK (("accepted_at" IS NULL) = ("accepted_by" IS NULL)),
    ADD CONSTRAINT "invitation_expires_later" CHECK ("expires_at" > "sent_at" AND "sent_at" >= "invited_at");
CREATE UNIQUE INDEX "invitation_once" ON "invitation" ("email", "team_id")
    WHERE "accepted_at" IS NULL AND "revoked_at" IS NULL AND "team_id" IS NOT NULL;
CREATE UNIQUE INDEX "invitation_standing_once" ON "invitation" ("email", "role")
    WHERE "accepted_at" IS NULL AND "revoked_at" IS NULL AND "team_id" IS NULL;

ALTER TABLE "join_request"
    ADD CONSTRAINT "join_request_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%'),
    ADD CONSTRAINT "join_request_name_given" CHECK (btrim("name") <> ''),
    ADD CONSTRAINT "join_request_sector_known" CHECK (sector_known("sector")),
    -- Somebody signed in has an address we know; anybody else has to show that it is theirs.
    ADD CONSTRAINT "join_request_address_shown" CHECK ("person_id" IS NULL OR "confirmed_at" IS NOT NULL),
    ADD CONSTRAINT "join_request_link_or_person" CHECK ("person_id" IS NOT NULL OR "token_hash" IS NOT NULL),
    ADD CONSTRAINT "join_request_decision_whole" CHECK (
        ("decision" IS NULL) = ("decided_at" IS NULL)
        AND ("decision" IS NULL OR ("decision" IN ('approved', 'declined') AND "confirmed_at" IS NOT NULL))
        AND ("decision" IS DISTINCT FROM 'declined' OR btrim("word") <> '')
        AND ("decision" IS NOT DISTINCT FROM 'approved') = ("role" IS NOT NULL)),
    ADD CONSTRAINT "join_request_role_known" CHECK ("role" IN ('data-manager', 'member', 'viewer'));
CREATE UNIQUE INDEX "join_request_once" ON "join_request" ("team_id", "email") WHERE "decided_at" IS NULL;

ALTER TABLE "account_link"
    ADD CONSTRAINT "account_link_kind_known" CHECK ("kind" IN ('password-reset', 'address-change')),
    ADD CONSTRAINT "account_link_new_email" CHECK (("kind" = 'address-change') = ("new_email" IS NOT NULL)),
    ADD CONSTRAINT "account_link_email_lower" CHECK ("new_email" = lower("new_email") AND "new_email" LIKE '%_@_%'),
    ADD CONSTRAINT "account_link_one_end" CHECK ("used_at" IS NULL OR "voided_at" IS NULL);
CREATE UNIQUE INDEX "account_link_once" ON "account_link" ("person_id", "kind") WHERE "used_at" IS NULL AND "voided_at" IS NULL;

-- A team that has had a lead keeps one: the last can go only when another is there. Looked at when the transaction ends, so that a role
-- may be handed over in one step; the team's row is locked, so that two leads cannot end each other in the same moment.
CREATE FUNCTION team_keeps_a_lead() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.role = 'lead' AND OLD.ended_at IS NULL THEN
        PERFORM 1 FROM team WHERE id = OLD.team_id FOR NO KEY UPDATE;
        IF NOT EXISTS (SELECT 1 FROM membership WHERE team_id = OLD.team_id AND role = 'lead' AND ended_at IS NULL) THEN
            RAISE EXCEPTION 'team_keeps_a_lead';
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "team_keeps_a_lead" AFTER UPDATE OR DELETE ON "membership"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION team_keeps_a_lead();
