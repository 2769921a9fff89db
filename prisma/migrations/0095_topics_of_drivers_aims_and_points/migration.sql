-- A topic can also be about a driver of a team's diagram or of an area's, an aim, or one period of a chart.
ALTER TABLE "topic_link" ADD COLUMN "driver_node_id" UUID,
    ADD COLUMN "driver_slug" TEXT,
    ADD COLUMN "aim_id" UUID,
    ADD COLUMN "period_start" DATE,
    DROP CONSTRAINT "topic_link_one",
    ADD CONSTRAINT "topic_link_one" CHECK (num_nonnulls("idea_slug", "test_id", "measure_id", "driver_node_id", "driver_slug", "aim_id") = 1),
    ADD CONSTRAINT "topic_link_period_of_chart" CHECK ("period_start" IS NULL OR "team_id" IS NOT NULL),
    ADD CONSTRAINT "topic_link_driver_node_id_fkey" FOREIGN KEY ("driver_node_id") REFERENCES "driver_node"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "topic_link_aim_id_fkey" FOREIGN KEY ("aim_id") REFERENCES "aim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP INDEX "topic_link_once";
CREATE UNIQUE INDEX "topic_link_once" ON "topic_link"("topic_id", "idea_slug", "test_id", "measure_id", "team_id", "period_start", "driver_node_id", "driver_slug", "aim_id") NULLS NOT DISTINCT;
CREATE INDEX "topic_link_driver_node_id_idx" ON "topic_link"("driver_node_id");
CREATE INDEX "topic_link_driver_slug_idx" ON "topic_link"("driver_slug");
CREATE INDEX "topic_link_aim_id_idx" ON "topic_link"("aim_id");
