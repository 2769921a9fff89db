-- The American spelling, as everywhere else. Checks follow the columns they name.
ALTER TABLE "profile" RENAME COLUMN "organisation" TO "organization";
ALTER TABLE "profile" RENAME COLUMN "organisation_for" TO "organization_for";
