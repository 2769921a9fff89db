-- The secret link of a mail is stored encrypted. The key is not in the database, so links from before are encrypted by the first server
-- that starts with a secret; until then, and on a server without one, a plain path stays.
ALTER TABLE "outbox_mail"
    DROP CONSTRAINT "outbox_mail_secret_path_inside",
    ADD CONSTRAINT "outbox_mail_secret_path_sealed_or_inside"
        CHECK ("secret_path" ~ '^v1(\.[A-Za-z0-9_-]+){3}$' OR "secret_path" ~ '^/[^/]');
