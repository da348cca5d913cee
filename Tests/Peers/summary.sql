-- The summary of README.md in DuckDB, run by summary_duckdb.py, which sets the variables `files` and `as_of`.
--
-- The files are read once, with the columns written out, so that nothing is guessed and only the fields that are asked for
-- are taken from the lines; what few lines have stays JSON until it is needed.
SET VARIABLE year_before = strftime(getvariable('as_of')::DATE - INTERVAL 12 MONTH, '%Y-%m-%d');
CREATE MACRO level_rank(level) AS CASE level
  WHEN 'A1' THEN 0 WHEN 'A2' THEN 1 WHEN 'B1' THEN 2 WHEN 'B2' THEN 3 WHEN 'C1' THEN 4 WHEN 'C2' THEN 5 END;
CREATE MACRO sum_rank(total, limits) AS
  (total > limits[1])::INT + (total > limits[2])::INT + (total > limits[3])::INT + (total > limits[4])::INT
  + (total > limits[5])::INT;
CREATE MACRO school_year(day) AS substr(day, 1, 4)::INT - (substr(day, 6, 2) < '08')::INT;
-- The highest level that four of six areas reached is the third from below; levels sort as their names.
CREATE MACRO of_areas(areas) AS level_rank(list_sort(areas->>'$.*')[3]);
CREATE MACRO of_sums(s) AS list_sort([
  sum_rank(s[1] + s[2] + s[3] + s[4], [4, 7, 10, 13, 15]),
  sum_rank(s[5] + s[6] + s[7], [3, 5, 7, 9, 11]),
  sum_rank(s[8] + s[9] + s[10] + s[11], [4, 7, 10, 13, 15]),
  sum_rank(s[12] + s[13] + s[14], [3, 5, 7, 9, 11]),
  sum_rank(s[15] + s[16] + s[17], [3, 5, 7, 9, 11]),
  sum_rank(s[18] + s[19] + s[20] + s[21] + s[22], [5, 8, 12, 16, 19])])[3];

CREATE TEMP TABLE event AS
SELECT type, id, "on", recorded, data
FROM read_json(
  getvariable('files'), format = 'newline_delimited', maximum_object_size = 65536,
  columns = {
    type: 'VARCHAR', id: 'VARCHAR', "on": 'VARCHAR', recorded: 'VARCHAR',
    data: 'STRUCT(person VARCHAR, team VARCHAR, "function" VARCHAR, "method" VARCHAR, "level" VARCHAR, areas JSON,
                  scores JSON, workshop VARCHAR, coaching VARCHAR, minutes INTEGER, step VARCHAR, outcome VARCHAR,
                  event VARCHAR, steps JSON, "on" VARCHAR, data JSON)'
  })
WHERE type IN (
  'level-measured', 'workshop-held', 'workshop-attended', 'coaching-held', 'coaching-attended', 'person-joined',
  'person-moved', 'person-left', 'person-merged', 'team-formed', 'adoption-route-adopted', 'canvas-step-started',
  'canvas-step-completed', 'canvas-step-reopened', 'canvas-step-skipped', 'onboarding-programme-adopted',
  'onboarding-started', 'onboarding-step-completed', 'onboarding-paused', 'onboarding-resumed', 'onboarding-ended',
  'event-corrected', 'event-retracted');

WITH
retracted AS MATERIALIZED (SELECT data.event AS id FROM event WHERE type = 'event-retracted'),
corrected AS MATERIALIZED (
  SELECT data.event AS id, data."on" AS "on", data.data->>'level' AS level FROM event WHERE type = 'event-corrected'),
said AS (
  SELECT
    id, "on", recorded, data.person AS person, data.areas AS areas,
    CASE data.method WHEN 'self' THEN 2 WHEN 'peer' THEN 1 ELSE 0 END AS rank, level_rank(data.level) AS level,
    (data.scores->>'$.*')::TINYINT[] AS scores
  FROM event WHERE type = 'level-measured' AND id NOT IN (SELECT id FROM retracted)),
measured AS (
  SELECT
    person, coalesce(corrected."on", said."on") AS "on", recorded, rank,
    coalesce(level_rank(corrected.level), said.level, of_areas(areas), of_sums(scores)) AS level
  FROM said LEFT JOIN corrected ON corrected.id = said.id),
-- Of the valid measurements the best rank, then the latest; when none is valid, the latest of all.
current AS (
  SELECT
    person, max("on") < getvariable('year_before') AS is_out_of_date,
    arg_max(level, {
      'valid': "on" >= getvariable('year_before'),
      'trust': CASE WHEN "on" >= getvariable('year_before') THEN -rank ELSE 0 END,
      'on': "on", 'recorded': recorded}) AS level
  FROM measured WHERE "on" <= getvariable('as_of') GROUP BY person),
known AS (SELECT * FROM event WHERE "on" <= getvariable('as_of')),
merged AS (SELECT data.person AS person FROM event WHERE type = 'person-merged'),
staff AS MATERIALIZED (
  SELECT
    data.person AS person, arg_max(type, ("on", recorded)) <> 'person-left' AS is_in,
    arg_max(data.team, ("on", recorded)) FILTER (type <> 'person-left') AS team,
    any_value(data.function) FILTER (type = 'person-joined') IN ('docent', 'instructeur') AS teaches,
    max("on") FILTER (type = 'person-joined') AS joined
  FROM known WHERE type IN ('person-joined', 'person-moved', 'person-left')
  GROUP BY data.person HAVING data.person NOT IN (SELECT person FROM merged)),
teams AS MATERIALIZED (SELECT data.team AS team FROM known WHERE type = 'team-formed'),
team_rows AS (
  SELECT
    teams.team, count(staff.person) AS members, count(level) AS measured, count(*) FILTER (level = 0) AS a1,
    count(*) FILTER (level = 1) AS a2, count(*) FILTER (level = 2) AS b1, count(*) FILTER (level = 3) AS b2,
    count(*) FILTER (level = 4) AS c1, count(*) FILTER (level = 5) AS c2, count(*) FILTER (is_out_of_date) AS old
  FROM teams
  LEFT JOIN staff ON staff.team = teams.team AND staff.is_in AND staff.teaches
  LEFT JOIN current ON current.person = staff.person
  GROUP BY teams.team),
steps AS (
  SELECT unnest(steps) AS step, generate_subscripts(steps, 1) AS place
  FROM (SELECT (data.steps->>'$[*].step') AS steps FROM known WHERE type = 'adoption-route-adopted')),
states AS (
  SELECT data.team AS team, data.step AS step, arg_max(substr(type, 13), ("on", recorded)) AS state
  FROM known WHERE type LIKE 'canvas-step-%' GROUP BY ALL),
canvas_rows AS (
  SELECT teams.team, string_agg(coalesce(state, 'open'), ' ' ORDER BY place) AS states
  FROM teams CROSS JOIN steps LEFT JOIN states ON states.team = teams.team AND states.step = steps.step
  GROUP BY teams.team),
programme AS (
  SELECT len(data.steps->>'$[*].step') AS steps FROM known WHERE type = 'onboarding-programme-adopted'),
newcomers AS (
  SELECT
    data.person AS person, bool_or(type = 'onboarding-started') AS has_started,
    count(DISTINCT data.step) FILTER (type = 'onboarding-step-completed') AS done,
    any_value(data.outcome) FILTER (type = 'onboarding-ended') AS outcome,
    arg_max(type, ("on", recorded)) FILTER (type IN ('onboarding-paused', 'onboarding-resumed')) AS pause
  FROM known
  WHERE type IN ('onboarding-started', 'onboarding-step-completed', 'onboarding-paused', 'onboarding-resumed',
                 'onboarding-ended')
  GROUP BY data.person),
run AS (
  SELECT
    CASE
      WHEN outcome IS NOT NULL THEN outcome
      WHEN done = (SELECT steps FROM programme) THEN 'completed'
      WHEN pause = 'onboarding-paused' THEN 'paused'
      ELSE 'in-progress'
    END AS status, done
  FROM newcomers WHERE has_started
  UNION ALL
  SELECT 'not-started', 0
  FROM staff
  WHERE is_in AND joined >= getvariable('year_before') AND person NOT IN (SELECT person FROM newcomers)),
statuses AS (
  SELECT unnest(['not-started', 'in-progress', 'paused', 'completed', 'stopped']) AS status,
    unnest([1, 2, 3, 4, 5]) AS place),
onboarding_rows AS (
  SELECT place, statuses.status, count(run.status) AS people, coalesce(sum(done), 0) AS done
  FROM statuses LEFT JOIN run ON run.status = statuses.status GROUP BY ALL),
years AS (
  SELECT unnest(range(school_year(getvariable('as_of')) - 2, school_year(getvariable('as_of')) + 1)) AS year),
sessions AS MATERIALIZED (
  SELECT id, type = 'workshop-held' AS is_workshop, school_year("on") AS year, data.minutes AS minutes
  FROM known WHERE type IN ('workshop-held', 'coaching-held')),
attendances AS (
  SELECT year, is_workshop, data.person AS person, coalesce(data.minutes, sessions.minutes) AS minutes
  FROM event JOIN sessions ON sessions.id = coalesce(data.workshop, data.coaching)
  WHERE type IN ('workshop-attended', 'coaching-attended') AND event.id NOT IN (SELECT id FROM retracted)),
held AS (SELECT year, is_workshop, count(*) AS held, sum(minutes) AS minutes FROM sessions GROUP BY ALL),
attended AS (
  SELECT year, is_workshop, count(*) AS attendances, count(DISTINCT person) AS people, sum(minutes) AS minutes
  FROM attendances GROUP BY ALL),
activity_rows AS (
  SELECT
    years.year, kind.is_workshop, coalesce(held, 0) AS held, coalesce(attendances, 0) AS attendances,
    coalesce(people, 0) AS people, coalesce(held.minutes, 0) AS minutes, coalesce(attended.minutes, 0) AS stayed
  FROM years CROSS JOIN (SELECT unnest([true, false]) AS is_workshop) AS kind
  LEFT JOIN held ON held.year = years.year AND held.is_workshop = kind.is_workshop
  LEFT JOIN attended ON attended.year = years.year AND attended.is_workshop = kind.is_workshop)
SELECT row FROM (
  SELECT 0 AS part, '' AS code, 0 AS place, 'as-of ' || getvariable('as_of') AS row
  UNION ALL
  SELECT 1, team, 0, concat_ws(' ', 'team', team, members, measured, a1, a2, b1, b2, c1, c2, old) FROM team_rows
  UNION ALL
  SELECT 2, team, 0, concat_ws(' ', 'canvas', team, states) FROM canvas_rows
  UNION ALL
  SELECT 3, '', place, concat_ws(' ', 'onboarding', status, people, done) FROM onboarding_rows
  UNION ALL
  SELECT 4, '', 2 * year + (NOT is_workshop)::INT,
    concat_ws(' ', CASE WHEN is_workshop THEN 'workshops' ELSE 'coaching' END, year::VARCHAR || '-' || (year + 1)::VARCHAR,
      held, attendances, people, minutes, CASE WHEN is_workshop THEN stayed END)
  FROM activity_rows)
ORDER BY part, code, place;
