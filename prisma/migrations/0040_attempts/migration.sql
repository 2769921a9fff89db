-- Tries at passwords, codes and links, counted by where they come from, by the account, and by the pair of both.
-- `level` rises by one with each try and falls with time; `last_at` is the last counted try, or the first refused one.
CREATE TABLE "attempt" (
    "key" TEXT NOT NULL,
    "level" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "proven_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key"),
    CONSTRAINT "attempt_level_not_negative" CHECK ("level" >= 0)
);
CREATE INDEX "attempt_last" ON "attempt"("last_at");

-- What is left of a level after some time; one try is regained every `regain` seconds.
CREATE FUNCTION attempt_level_at(level float8, last_at timestamptz, regain float8, at timestamptz) RETURNS float8
LANGUAGE sql IMMUTABLE AS $$
    SELECT greatest(0, level - greatest(0, extract(epoch FROM at - last_at)) / regain)
$$;

-- Counts one try under all keys and gives 0, or counts nothing and gives the seconds to wait. The first key is the
-- caller's own; the others are shared with other people. The longest of the waits they ask for runs from the caller's own
-- last try, so that nobody's tries push back the turn of somebody else. Where the caller's own key has succeeded before,
-- the shared ones do not count. Rows are locked in the order of their keys, so that two calls never wait for each other.
CREATE FUNCTION take_attempt(
    keys text[], free float8[], regain float8[], first_wait float8[], longest_wait float8[], at timestamptz,
    OUT wait float8, OUT proven boolean
) LANGUAGE plpgsql AS $$
DECLARE
    own_last timestamptz;
BEGIN
    IF random() < 0.01 THEN
        DELETE FROM attempt WHERE key IN (
            SELECT key FROM attempt WHERE last_at < take_attempt.at - interval '90 days' ORDER BY key LIMIT 1000
            FOR UPDATE SKIP LOCKED
        );
    END IF;
    INSERT INTO attempt (key, last_at) SELECT k, take_attempt.at FROM unnest(keys) AS k ORDER BY k
        ON CONFLICT DO NOTHING;
    PERFORM 1 FROM attempt WHERE key = ANY (keys) ORDER BY key FOR UPDATE;
    SELECT last_at, proven_at IS NOT NULL INTO own_last, proven FROM attempt WHERE key = keys[1];

    SELECT max(CASE
        WHEN now.level <= rule.free - 1 THEN 0
        ELSE least(rule.longest_wait, rule.first_wait * 2 ^ least(greatest(0, ceil(now.level - rule.free)), 30))
    END) INTO wait
    FROM unnest(keys, free, regain, first_wait, longest_wait)
        WITH ORDINALITY AS rule (key, free, regain, first_wait, longest_wait, place)
    JOIN attempt USING (key)
    CROSS JOIN LATERAL (
        SELECT attempt_level_at(attempt.level, attempt.last_at, rule.regain, take_attempt.at) AS level
    ) AS now
    WHERE rule.place = 1 OR NOT proven;
    wait := greatest(0, wait - greatest(0, extract(epoch FROM take_attempt.at - own_last)));
    IF wait > 0 THEN RETURN; END IF;

    UPDATE attempt
    SET level = attempt_level_at(attempt.level, attempt.last_at, rule.regain, take_attempt.at) + 1,
        last_at = take_attempt.at
    FROM unnest(keys, regain) AS rule (key, regain)
    WHERE attempt.key = rule.key;
END
$$;

-- Takes back the last try of a caller who turned out to be right: their own count starts anew, the shared ones go back.
CREATE FUNCTION forgive_attempt(keys text[], at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM attempt WHERE key = ANY (keys) ORDER BY key FOR UPDATE;
    UPDATE attempt
    SET level = CASE WHEN key = keys[1] THEN 0 ELSE greatest(0, level - 1) END,
        proven_at = CASE WHEN key = keys[1] THEN at ELSE proven_at END
    WHERE key = ANY (keys);
END
$$;
