-- The words of two measures are the field's, and a measure comes from a page about the collaborative or is an addition.
-- The reference data add what is missing and change nothing, so what stands there already is changed here.
UPDATE "measure" SET "name" = 'Exclusive breast milk feeding'
WHERE "slug" = 'exclusive-breastfeeding-discharge' AND "name" = 'Only breast milk until discharge';
UPDATE "measure" SET "name" = 'LARC removal on request'
WHERE "slug" = 'larc-removed-when-asked' AND "name" = 'Long-acting method removed when asked for';
UPDATE "measure" SET "provenance" = 'addition' WHERE "provenance" = 'likely IM CoIIN';
