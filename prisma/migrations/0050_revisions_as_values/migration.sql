-- What a value said before is a value as well: a trigger copies it, and no other path may write what pages have no words for.
ALTER TABLE "measure_value_revision" ADD CONSTRAINT "measure_value_revision_figures" CHECK (
    CASE
        WHEN "state" <> 'value' THEN "state" IN ('not-yet', 'not-applicable', 'withheld') AND "numerator" IS NULL AND "denominator" IS NULL
        ELSE "numerator" IS NOT NULL AND "numerator" >= 0 AND ("denominator" IS NULL OR "denominator" >= 0)
    END);
ALTER TABLE "stratum_value_revision" ADD CONSTRAINT "stratum_value_revision_figures" CHECK (
    CASE
        WHEN "state" <> 'value' THEN "state" IN ('not-yet', 'not-applicable', 'withheld') AND "numerator" IS NULL AND "denominator" IS NULL
        ELSE "numerator" IS NOT NULL AND "numerator" >= 0 AND ("denominator" IS NULL OR "denominator" >= 0)
    END);
