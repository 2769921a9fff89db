-- Who at the site to ask about a test.
ALTER TABLE "pdsa_test" ADD COLUMN "site_contact" TEXT,
    ADD CONSTRAINT "pdsa_test_site_contact_size" CHECK (char_length("site_contact") BETWEEN 1 AND 200);
