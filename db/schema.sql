-- Written by test/db/schema.test.ts (SCHEMA_UPDATE=1). Read in reviews, never run.

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  event TEXT NOT NULL,
  call TEXT NOT NULL,
  case_file_id TEXT,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
, form INTEGER NOT NULL DEFAULT 1 CHECK (form >= 1), opened_with TEXT NOT NULL DEFAULT '' CHECK (opened_with NOT GLOB '*[^a-zA-Z]*'), result TEXT NOT NULL DEFAULT 'done' CHECK (result IN ('done', 'refused', 'failed', 'cancelled')), detail TEXT NOT NULL DEFAULT '' CHECK (length(detail) <= 60 AND detail NOT GLOB '*[^a-zA-Z.]*')) STRICT;

CREATE TABLE audit_check (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  broken_at INTEGER
) STRICT;

CREATE TABLE audit_loss (
  noticed_at TEXT PRIMARY KEY,
  remembered_sequence INTEGER NOT NULL,
  remembered_hash TEXT NOT NULL CHECK (length(remembered_hash) = 64),
  found_sequence INTEGER NOT NULL
) STRICT;

CREATE TABLE bookmark (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE bridge (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  set_code TEXT NOT NULL CHECK (set_code <> ''),
  drawn_on TEXT NOT NULL,
  stress_free TEXT NOT NULL,
  wanted_by TEXT,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE bridge_pillar (
  bridge_id TEXT NOT NULL REFERENCES bridge (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  now INTEGER CHECK (now BETWEEN 1 AND 5),
  wanted INTEGER CHECK (wanted BETWEEN 1 AND 5),
  words TEXT NOT NULL,
  remark TEXT NOT NULL,
  PRIMARY KEY (bridge_id, code),
  CHECK (now IS NULL OR wanted IS NULL OR wanted >= now)
) STRICT;

CREATE TABLE budget_evaluation (
  request_id TEXT NOT NULL REFERENCES budget_request (id),
  moment TEXT NOT NULL CHECK (moment IN ('week6', 'month6', 'month12')),
  done_on TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('yes', 'partly', 'no', 'contactLost')),
  explanation TEXT NOT NULL,
  ordinary TEXT NOT NULL CHECK (ordinary IN ('yesTooLate', 'yesRefused', 'no', 'unknown')),
  signal TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (request_id, moment)
) STRICT;

CREATE TABLE budget_frozen_facts (
  request_id TEXT PRIMARY KEY REFERENCES budget_request (id),
  facts TEXT NOT NULL,
  facts_version INTEGER NOT NULL,
  frozen_at TEXT NOT NULL
) STRICT;

CREATE TABLE budget_request (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  path TEXT NOT NULL CHECK (path IN ('small', 'normal', 'urgent')),
  path_reason TEXT NOT NULL,
  threat TEXT,
  reported_at TEXT,
  talk_on TEXT,
  fatal_at TEXT,
  amount INTEGER CHECK (amount >= 0),
  outcome TEXT CHECK (outcome IN ('grant', 'partly', 'refuse', 'advice')),
  decided_at TEXT,
  announced_on TEXT,
  reasons_follow INTEGER NOT NULL CHECK (reasons_follow IN (0, 1)),
  reasons_sent_on TEXT,
  paid_at TEXT,
  late_reason TEXT NOT NULL,
  proof TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE budget_step (
  request_id TEXT NOT NULL REFERENCES budget_request (id),
  step TEXT NOT NULL CHECK (step IN ('situation', 'effect', 'values', 'options', 'effects', 'legal', 'contribution', 'decision')),
  body TEXT NOT NULL,
  body_version INTEGER NOT NULL,
  to_review INTEGER NOT NULL CHECK (to_review IN (0, 1)),
  saved_at TEXT NOT NULL,
  PRIMARY KEY (request_id, step)
) STRICT;

CREATE TABLE case_file (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  birth_date TEXT,
  household TEXT NOT NULL,
  benefit_since TEXT,
  reported_on TEXT NOT NULL,
  worker TEXT NOT NULL,
  language_level TEXT NOT NULL,
  contact_preference TEXT NOT NULL,
  best_time TEXT NOT NULL,
  legal_ground TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
, unsafe_contact INTEGER NOT NULL DEFAULT 0 CHECK (unsafe_contact IN (0, 1))) STRICT;

CREATE TABLE client_experience (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  asked_on TEXT NOT NULL,
  moment TEXT NOT NULL CHECK (moment IN ('plan', 'decision', 'evaluation')),
  heard TEXT CHECK (heard IN ('yes', 'partly', 'no')),
  heard_words TEXT NOT NULL,
  clear TEXT CHECK (clear IN ('yes', 'partly', 'no')),
  clear_words TEXT NOT NULL,
  helped TEXT CHECK (helped IN ('yes', 'partly', 'no')),
  helped_words TEXT NOT NULL
) STRICT;

CREATE TABLE client_statement (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'correction')),
  about TEXT NOT NULL CHECK (about IN ('file', 'document', 'journal')),
  about_id TEXT,
  text TEXT NOT NULL,
  stated_on TEXT NOT NULL,
  received_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  CHECK ((about = 'file') = (about_id IS NULL))
) STRICT;

CREATE TABLE colleague (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL,
  age_public TEXT NOT NULL,
  sign_public TEXT NOT NULL,
  compared_on TEXT,
  compared_with TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  UNIQUE (age_public, sign_public),
  CHECK (compared_on IS NULL OR compared_with <> '')
) STRICT;

CREATE TABLE compaction (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wanted_at TEXT NOT NULL,
  done_at TEXT
) STRICT;

CREATE TABLE contradiction (
  id TEXT PRIMARY KEY,
  weighing_id TEXT NOT NULL REFERENCES weighing (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE contradiction_finding (
  contradiction_id TEXT NOT NULL REFERENCES contradiction (id),
  finding_id TEXT NOT NULL REFERENCES finding (id),
  PRIMARY KEY (contradiction_id, finding_id)
) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  reason TEXT,
  body TEXT NOT NULL,
  body_version INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  UNIQUE (kind, subject_id, version),
  CHECK (version = 1 OR reason IS NOT NULL)
) STRICT;

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  case_file_id TEXT REFERENCES case_file (id),
  place TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE employer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_details TEXT NOT NULL
) STRICT;

CREATE TABLE enterprise_cost (
  statement_id TEXT NOT NULL REFERENCES enterprise_statement (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  category TEXT,
  description TEXT NOT NULL,
  amount INTEGER CHECK (amount >= 0),
  date TEXT,
  proof_seen INTEGER NOT NULL CHECK (proof_seen IN (0, 1)),
  consent INTEGER NOT NULL CHECK (consent IN (0, 1)),
  PRIMARY KEY (statement_id, position)
) STRICT;

CREATE TABLE enterprise_permission (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  activity TEXT NOT NULL,
  decision_number TEXT NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  form TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  closed_version INTEGER NOT NULL DEFAULT 0 CHECK (closed_version >= 0),
  closed_starts_on TEXT,
  closed_ends_on TEXT,
  closed_due_days INTEGER,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK (closed_version = 0 OR (closed_starts_on IS NOT NULL AND closed_ends_on IS NOT NULL AND closed_due_days IS NOT NULL))
) STRICT;

CREATE TABLE enterprise_settlement (
  statement_id TEXT PRIMARY KEY REFERENCES enterprise_statement (id),
  document_id TEXT NOT NULL REFERENCES document (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  statement_version INTEGER NOT NULL CHECK (statement_version >= 1),
  decision_number TEXT NOT NULL,
  result INTEGER NOT NULL,
  release INTEGER NOT NULL CHECK (release >= 0),
  deduction INTEGER NOT NULL CHECK (deduction >= 0),
  benefit INTEGER NOT NULL CHECK (benefit >= 0),
  payout INTEGER NOT NULL CHECK (payout >= 0),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  settled_at TEXT NOT NULL
) STRICT;

CREATE TABLE enterprise_statement (
  id TEXT PRIMARY KEY,
  permission_id TEXT NOT NULL REFERENCES enterprise_permission (id),
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
  turnover INTEGER CHECK (turnover >= 0),
  hours REAL CHECK (hours >= 0),
  kilometres INTEGER CHECK (kilometres >= 0),
  note TEXT NOT NULL,
  declared_on TEXT,
  received_on TEXT,
  closed_version INTEGER NOT NULL DEFAULT 0 CHECK (closed_version >= 0),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  UNIQUE (permission_id, month)
) STRICT;

CREATE TABLE evaluation (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  plan_version INTEGER NOT NULL CHECK (plan_version >= 1),
  held_on TEXT NOT NULL,
  present TEXT NOT NULL,
  what_worked TEXT NOT NULL,
  what_did_not TEXT NOT NULL,
  unintended TEXT NOT NULL,
  decision TEXT CHECK (decision IN ('continue', 'adjust', 'close', 'handOver')),
  reason TEXT NOT NULL,
  next_on TEXT CHECK (next_on > held_on),
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE evaluation_goal (
  evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
  goal_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IN ('reached', 'partly', 'not', 'changed')),
  evidence TEXT NOT NULL,
  client_words TEXT NOT NULL,
  PRIMARY KEY (evaluation_id, goal_id)
) STRICT;

CREATE TABLE exchanged_row (
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  exchange TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (case_file_id, exchange, table_name, row_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE factor_set_aside (
  intake_id TEXT NOT NULL REFERENCES intake (id),
  factor TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why <> ''),
  PRIMARY KEY (intake_id, factor)
) STRICT;

CREATE TABLE file_closing (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  step TEXT NOT NULL CHECK (step IN ('closed', 'reopened')),
  step_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  done_by TEXT NOT NULL,
  done_at TEXT NOT NULL
) STRICT;

CREATE TABLE file_keeping (
  case_file_id TEXT PRIMARY KEY REFERENCES case_file (id),
  state TEXT NOT NULL CHECK (state IN ('werkkopie', 'overgedragen', 'record')),
  authority TEXT NOT NULL,
  authority_number TEXT NOT NULL,
  authority_on TEXT,
  kind TEXT,
  last_decision_on TEXT,
  benefit_ended_on TEXT,
  procedure TEXT CHECK (procedure IN ('objection', 'appeal', 'furtherAppeal', 'complaint', 'other')),
  procedure_since TEXT,
  procedure_reference TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK (state <> 'record' OR (authority <> '' AND authority_number <> '' AND authority_on IS NOT NULL))
) STRICT;

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  intake_id TEXT NOT NULL REFERENCES intake (id),
  text TEXT NOT NULL,
  client_words TEXT NOT NULL,
  factor TEXT,
  type TEXT CHECK (type IN ('fact', 'observation', 'clientOpinion', 'professionalOpinion', 'instrument', 'hypothesis')),
  source TEXT NOT NULL,
  found_on TEXT,
  score INTEGER CHECK (score BETWEEN 1 AND 5),
  certainty TEXT CHECK (certainty IN ('low', 'middle', 'high')),
  special TEXT NOT NULL CHECK (special IN ('none', 'health', 'justice', 'origin', 'religion', 'sexualLife')),
  purpose TEXT NOT NULL,
  created_at TEXT NOT NULL
, source_kind TEXT NOT NULL DEFAULT 'ordinary'
  CHECK (source_kind IN ('ordinary', 'third', 'thirdPartyConfidential'))) STRICT;

CREATE TABLE first_matter (
  weighing_id TEXT NOT NULL REFERENCES weighing (id),
  matter TEXT NOT NULL CHECK (matter IN ('safety', 'children', 'roof', 'energy', 'income')),
  state TEXT NOT NULL CHECK (state IN ('notAsked', 'inOrder', 'attention')),
  note TEXT NOT NULL,
  PRIMARY KEY (weighing_id, matter)
) STRICT;

CREATE TABLE guidance_report (
  id TEXT PRIMARY KEY,
  placement_id TEXT NOT NULL REFERENCES placement (id),
  period_from TEXT NOT NULL,
  period_until TEXT NOT NULL,
  content TEXT NOT NULL,
  content_version INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE household_member (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  name TEXT NOT NULL,
  birth_date TEXT,
  role TEXT NOT NULL CHECK (role IN ('partner', 'child', 'other'))
) STRICT;

CREATE TABLE hypothesis (
  id TEXT PRIMARY KEY,
  weighing_id TEXT NOT NULL REFERENCES weighing (id),
  position INTEGER NOT NULL,
  if_text TEXT NOT NULL,
  then_text TEXT NOT NULL,
  because_text TEXT NOT NULL,
  determinant TEXT,
  indicator TEXT NOT NULL,
  baseline TEXT NOT NULL,
  target TEXT NOT NULL,
  measure_on TEXT,
  refuted_when TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'confirmed', 'partly', 'refuted'))
) STRICT;

CREATE TABLE hypothesis_theme (
  hypothesis_id TEXT NOT NULL REFERENCES hypothesis (id),
  theme_id TEXT NOT NULL REFERENCES theme (id),
  PRIMARY KEY (hypothesis_id, theme_id)
) STRICT;

CREATE TABLE inspection_blacking (
  id TEXT PRIMARY KEY,
  review_id TEXT NOT NULL REFERENCES inspection_review (id),
  entry TEXT NOT NULL,
  field TEXT,
  words TEXT,
  everywhere INTEGER NOT NULL CHECK (everywhere IN (0, 1)),
  reason TEXT NOT NULL CHECK (reason IN ('thirdParty', 'secretAddress', 'thirdPartyConfidential', 'workingNote', 'other')),
  explanation TEXT NOT NULL,
  made_at TEXT NOT NULL,
  CHECK ((field IS NULL) = (words IS NULL)),
  CHECK (reason <> 'other' OR explanation <> '')
) STRICT;

CREATE TABLE inspection_contact (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  organisation TEXT NOT NULL,
  privacy_officer TEXT NOT NULL
) STRICT;

CREATE TABLE inspection_review (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  requested_on TEXT,
  requested_by TEXT NOT NULL,
  identity TEXT NOT NULL,
  strip_addresses INTEGER NOT NULL CHECK (strip_addresses IN (0, 1)),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE inspection_seen (
  review_id TEXT NOT NULL REFERENCES inspection_review (id),
  entry TEXT NOT NULL,
  digest TEXT NOT NULL,
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  seen_at TEXT NOT NULL,
  PRIMARY KEY (review_id, entry)
) STRICT;

CREATE TABLE instrument_result (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  instrument TEXT NOT NULL,
  version TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  trained INTEGER CHECK (trained IN (0, 1)),
  client_reaction TEXT NOT NULL,
  reading TEXT NOT NULL,
  departs INTEGER NOT NULL CHECK (departs IN (0, 1)),
  departs_reason TEXT NOT NULL,
  valid_until TEXT,
  purpose TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('helped', 'hindered', 'unclear')),
  outcome_why TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE instrument_score (
  result_id TEXT NOT NULL REFERENCES instrument_result (id),
  position INTEGER NOT NULL,
  domain TEXT NOT NULL,
  value INTEGER,
  text TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (result_id, domain)
) STRICT;

CREATE TABLE intake (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  held_on TEXT,
  depth TEXT NOT NULL CHECK (depth IN ('short', 'regular', 'deep')),
  depth_reason TEXT NOT NULL,
  seventh_factor TEXT NOT NULL CHECK (seventh_factor IN ('searchQuality', 'discrimination')),
  client_reaction TEXT NOT NULL,
  look_again_on TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE journal_entry (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'talk', 'homeVisit', 'message', 'noShow', 'note')),
  purpose TEXT NOT NULL CHECK (purpose IN ('guidance', 'rights')),
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  client_words TEXT NOT NULL,
  created_at TEXT NOT NULL
, source_kind TEXT NOT NULL DEFAULT 'ordinary'
  CHECK (source_kind IN ('ordinary', 'third', 'thirdPartyConfidential'))) STRICT;

CREATE TABLE lawful_exception (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  case_file_id TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('destroy', 'remove'))
) STRICT;

CREATE TABLE own_card (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  body TEXT NOT NULL,
  body_version INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE own_identity (
  id TEXT PRIMARY KEY,
  age_secret TEXT NOT NULL,
  age_public TEXT NOT NULL UNIQUE,
  sign_secret BLOB NOT NULL,
  sign_public TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  retired_at TEXT
) STRICT;

CREATE TABLE own_instrument (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  version TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('levels', 'percentage', 'free')),
  lowest INTEGER NOT NULL,
  highest INTEGER NOT NULL CHECK (highest > lowest),
  domains TEXT NOT NULL
) STRICT;

CREATE TABLE own_pillar_set (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  pillars TEXT NOT NULL CHECK (pillars <> '')
) STRICT;

CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  workplace_id TEXT NOT NULL REFERENCES workplace (id),
  job_title TEXT NOT NULL,
  purpose TEXT CHECK (purpose IN ('workExperience', 'dayActivity', 'work')),
  form TEXT,
  hours_per_week REAL CHECK (hours_per_week BETWEEN 0 AND 60),
  starts_on TEXT,
  ends_on TEXT,
  extension_reason TEXT NOT NULL,
  local_limit_months INTEGER CHECK (local_limit_months >= 1),
  wage_value INTEGER CHECK (wage_value BETWEEN 0 AND 100),
  wage_value_again_on TEXT,
  financier TEXT CHECK (financier IN ('participationAct', 'wmo', 'youth', 'uwv', 'employer', 'other')),
  regime TEXT NOT NULL,
  regime_quarters INTEGER CHECK (regime_quarters >= 0),
  regime_from TEXT,
  regime_until TEXT,
  carry_over_quarters INTEGER NOT NULL CHECK (carry_over_quarters >= 0),
  carry_over_reason TEXT NOT NULL,
  coaching TEXT NOT NULL,
  for_employer TEXT NOT NULL,
  agreed TEXT NOT NULL,
  content_version INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE placement_evaluation (
  placement_id TEXT NOT NULL REFERENCES placement (id),
  due_on TEXT NOT NULL,
  PRIMARY KEY (placement_id, due_on)
) STRICT;

CREATE TABLE placement_goal (
  id TEXT PRIMARY KEY,
  placement_id TEXT NOT NULL REFERENCES placement (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('work', 'personal')),
  goal TEXT NOT NULL,
  norm TEXT NOT NULL,
  measured_by TEXT NOT NULL,
  target_on TEXT,
  budget_quarters INTEGER CHECK (budget_quarters >= 0),
  for_employer TEXT NOT NULL
) STRICT;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  planned_on TEXT,
  goals_set_at TEXT,
  hypothesis_id TEXT,
  no_hypothesis_reason TEXT NOT NULL,
  annex_to TEXT NOT NULL,
  support TEXT NOT NULL,
  duties TEXT NOT NULL,
  lists_version INTEGER NOT NULL,
  no_duties_reason TEXT NOT NULL,
  consequences TEXT NOT NULL,
  consequences_explained_on TEXT,
  consequences_words TEXT NOT NULL,
  evaluated_on TEXT,
  evaluation_on TEXT,
  client TEXT CHECK (client IN ('agrees', 'seen', 'disagrees')),
  client_on TEXT,
  client_words TEXT NOT NULL,
  disagrees_reason TEXT NOT NULL,
  college_by TEXT NOT NULL,
  college_on TEXT,
  college_number TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE plan_goal (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id),
  position INTEGER NOT NULL,
  words TEXT NOT NULL,
  target_on TEXT,
  principle TEXT,
  own_principle TEXT NOT NULL,
  choice TEXT NOT NULL,
  experience TEXT NOT NULL,
  science TEXT NOT NULL,
  client TEXT NOT NULL,
  card TEXT NOT NULL,
  also_serves TEXT NOT NULL
) STRICT;

CREATE TABLE plan_step (
  id TEXT PRIMARY KEY,
  goal_id TEXT NOT NULL REFERENCES plan_goal (id),
  follows_id TEXT REFERENCES plan_step (id),
  action TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who IN ('client', 'mentor', 'together', 'third')),
  who_name TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  due_time TEXT NOT NULL,
  within_a_day INTEGER NOT NULL CHECK (within_a_day IN (0, 1)),
  smaller_answer TEXT NOT NULL,
  if_then TEXT NOT NULL,
  help TEXT NOT NULL,
  may_earn INTEGER NOT NULL CHECK (may_earn IN (0, 1)),
  earnings_report TEXT NOT NULL,
  reward INTEGER CHECK (reward >= 0),
  reward_told_at TEXT,
  reward_given_on TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'different')),
  went_on TEXT,
  looking_back TEXT NOT NULL,
  CHECK (status = 'open' OR went_on IS NOT NULL),
  CHECK (reward_given_on IS NULL OR (status = 'done' AND reward IS NOT NULL))
) STRICT;

CREATE TABLE practice_note (
  id TEXT PRIMARY KEY,
  card TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('helped', 'hindered', 'unclear')),
  text TEXT NOT NULL CHECK (text <> ''),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  job_title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  mandate_number TEXT NOT NULL,
  mandate_date TEXT,
  mandate_limit INTEGER CHECK (mandate_limit >= 0),
  language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  colour_mode TEXT NOT NULL CHECK (colour_mode IN ('system', 'light', 'dark')),
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 60)
, lock_when_hidden INTEGER CHECK (lock_when_hidden BETWEEN 0 AND 3600), protect_screen INTEGER NOT NULL DEFAULT 1 CHECK (protect_screen IN (0, 1))) STRICT;

CREATE TABLE reading (
  id TEXT PRIMARY KEY,
  weighing_id TEXT NOT NULL REFERENCES weighing (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  refuted_by TEXT NOT NULL
) STRICT;

CREATE TABLE reading_finding (
  reading_id TEXT NOT NULL REFERENCES reading (id),
  finding_id TEXT NOT NULL REFERENCES finding (id),
  PRIMARY KEY (reading_id, finding_id)
) STRICT;

CREATE TABLE redaction (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  document_id TEXT REFERENCES document (id),
  place TEXT NOT NULL,
  ground TEXT NOT NULL,
  explanation TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  sha256_before TEXT,
  sha256_after TEXT,
  done_by TEXT NOT NULL,
  done_at TEXT NOT NULL,
  CHECK ((document_id IS NULL) = (sha256_before IS NULL) AND (document_id IS NULL) = (sha256_after IS NULL))
) STRICT;

CREATE TABLE reflection (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  written_on TEXT NOT NULL,
  text_sealed TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE retention_rule (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  kind TEXT NOT NULL,
  kind_name TEXT NOT NULL,
  months INTEGER CHECK (months BETWEEN 1 AND 1200),
  counts_from TEXT NOT NULL CHECK (counts_from IN ('closing', 'lastDecision', 'benefitEnd')),
  source TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('sure', 'likely', 'unsure')),
  from_on TEXT NOT NULL,
  until_on TEXT,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  reason TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (id, version),
  CHECK (version = 1 OR reason <> ''),
  CHECK (months IS NULL OR source <> ''),
  CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT;

CREATE TABLE salvage (
  salvaged_at TEXT PRIMARY KEY,
  report TEXT NOT NULL
) STRICT;

CREATE TABLE salvaged_row (
  id TEXT PRIMARY KEY,
  case_file_id TEXT REFERENCES case_file (id),
  salvaged_at TEXT NOT NULL,
  table_name TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('parentLost', 'cut', 'refused', 'unplaced')),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE search_entry (
  rowid INTEGER PRIMARY KEY,
  ref TEXT NOT NULL UNIQUE,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  place TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_text USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

CREATE TABLE share (
  id TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
  kind TEXT NOT NULL CHECK (kind IN ('handOver', 'cover', 'return')),
  answers_id TEXT,
  at TEXT NOT NULL,
  partner_name TEXT NOT NULL,
  partner_organisation TEXT NOT NULL,
  partner_age TEXT,
  partner_sign TEXT,
  exchange TEXT NOT NULL,
  ends_on TEXT,
  final INTEGER NOT NULL CHECK (final IN (0, 1)),
  manifest_sha256 TEXT NOT NULL CHECK (length(manifest_sha256) = 64),
  audit_sequence INTEGER NOT NULL,
  audit_hash TEXT NOT NULL,
  receipt_at TEXT,
  receipt_sign TEXT,
  CHECK (kind = 'cover' OR ends_on IS NULL),
  CHECK ((kind = 'return') = (answers_id IS NOT NULL))
) STRICT;

CREATE TABLE "share_file" (
  id TEXT PRIMARY KEY,
  share_id TEXT NOT NULL REFERENCES share (id),
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  origin_id TEXT NOT NULL,
  number TEXT NOT NULL,
  stored TEXT NOT NULL CHECK (stored IN ('sent', 'new', 'copy', 'merged')),
  stored_at TEXT NOT NULL,
  terms TEXT NOT NULL,
  terms_version INTEGER NOT NULL,
  ended_at TEXT,
  ended_reason TEXT NOT NULL
) STRICT;

CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  weighing_id TEXT NOT NULL REFERENCES weighing (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  professional_severity INTEGER CHECK (professional_severity BETWEEN 0 AND 4),
  professional_influence INTEGER CHECK (professional_influence BETWEEN 0 AND 4),
  client_severity INTEGER CHECK (client_severity BETWEEN 0 AND 4),
  client_influence INTEGER CHECK (client_influence BETWEEN 0 AND 4),
  client_urgency INTEGER CHECK (client_urgency BETWEEN 0 AND 4),
  weight_tenths INTEGER NOT NULL CHECK (weight_tenths BETWEEN 5 AND 15),
  weight_reason TEXT NOT NULL,
  chosen_place INTEGER CHECK (chosen_place >= 1)
) STRICT;

CREATE TABLE theme_finding (
  theme_id TEXT NOT NULL REFERENCES theme (id),
  finding_id TEXT NOT NULL REFERENCES finding (id),
  PRIMARY KEY (theme_id, finding_id)
) STRICT;

CREATE TABLE theme_reading (
  theme_id TEXT NOT NULL REFERENCES theme (id),
  reading_id TEXT NOT NULL REFERENCES reading (id),
  PRIMARY KEY (theme_id, reading_id)
) STRICT;

CREATE TABLE tombstone (
  case_file_id TEXT PRIMARY KEY,
  destroyed_at TEXT NOT NULL,
  destroyed_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('werkkopie', 'overgedragen', 'record')),
  ground TEXT NOT NULL,
  reference TEXT NOT NULL,
  authority TEXT NOT NULL,
  authority_number TEXT NOT NULL,
  authority_on TEXT,
  counts TEXT NOT NULL,
  lifted_at TEXT,
  CHECK (state <> 'record' OR (authority <> '' AND authority_number <> '' AND authority_on IS NOT NULL))
) STRICT;

CREATE TABLE vault_check (
  how TEXT PRIMARY KEY CHECK (how IN ('quick', 'full')),
  checked_at TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages >= 0)
) STRICT;

CREATE TABLE vault_header (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  vault_id TEXT NOT NULL,
  generation INTEGER NOT NULL CHECK (generation >= 1),
  digest TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

CREATE TABLE visit (
  id TEXT PRIMARY KEY,
  placement_id TEXT NOT NULL REFERENCES placement (id),
  goal_id TEXT NOT NULL REFERENCES placement_goal (id),
  visited_on TEXT NOT NULL,
  quarters INTEGER NOT NULL CHECK (quarters >= 0),
  travel_quarters INTEGER NOT NULL CHECK (travel_quarters >= 0),
  no_show_quarters INTEGER NOT NULL CHECK (no_show_quarters >= 0),
  place TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  seen TEXT NOT NULL,
  agreed TEXT NOT NULL,
  worker_view TEXT NOT NULL,
  employer_view TEXT NOT NULL,
  for_employer TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK (quarters + travel_quarters + no_show_quarters > 0)
) STRICT;

CREATE TABLE weighing (
  id TEXT PRIMARY KEY,
  case_file_id TEXT NOT NULL REFERENCES case_file (id),
  intake_id TEXT NOT NULL REFERENCES intake (id),
  read_on TEXT,
  weighed_on TEXT,
  unknowns TEXT NOT NULL,
  rejected TEXT NOT NULL,
  principles TEXT NOT NULL,
  own_principle TEXT NOT NULL,
  lists_version INTEGER NOT NULL,
  order_reason TEXT NOT NULL,
  certainty TEXT CHECK (certainty IN ('low', 'middle', 'high')),
  decided_by TEXT NOT NULL,
  client_agrees TEXT CHECK (client_agrees IN ('yes', 'partly', 'no', 'absent')),
  client_words TEXT NOT NULL,
  absent_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE workplace (
  id TEXT PRIMARY KEY,
  employer_id TEXT NOT NULL REFERENCES employer (id),
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  supervisor TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_file ON audit (case_file_id, sequence);

CREATE INDEX bridge_by_file ON bridge (case_file_id, drawn_on);

CREATE INDEX budget_request_by_file ON budget_request (case_file_id, created_at DESC);

CREATE INDEX case_file_by_name ON case_file (state, name COLLATE NOCASE);

CREATE INDEX client_experience_by_file ON client_experience (case_file_id, asked_on);

CREATE INDEX client_statement_by_file ON client_statement (case_file_id, id);

CREATE INDEX colleague_by_name ON colleague (name COLLATE NOCASE);

CREATE INDEX colleague_by_signature ON colleague (sign_public);

CREATE INDEX contradiction_by_weighing ON contradiction (weighing_id, position);

CREATE INDEX contradiction_finding_by_finding ON contradiction_finding (finding_id);

CREATE INDEX document_by_file ON document (case_file_id, closed_at DESC);

CREATE INDEX employer_by_name ON employer (name COLLATE NOCASE);

CREATE INDEX enterprise_permission_by_file ON enterprise_permission (case_file_id);

CREATE INDEX evaluation_by_plan ON evaluation (plan_id, held_on DESC);

CREATE INDEX file_closing_by_file ON file_closing (case_file_id, done_at DESC);

CREATE INDEX finding_by_intake ON finding (intake_id, created_at);

CREATE INDEX guidance_report_by_placement ON guidance_report (placement_id, period_until);

CREATE INDEX household_member_by_file ON household_member (case_file_id);

CREATE INDEX hypothesis_by_weighing ON hypothesis (weighing_id, position);

CREATE INDEX hypothesis_theme_by_theme ON hypothesis_theme (theme_id);

CREATE INDEX hypothesis_to_measure ON hypothesis (measure_on) WHERE status = 'open';

CREATE INDEX inspection_blacking_by_review ON inspection_blacking (review_id, made_at);

CREATE INDEX inspection_review_by_file ON inspection_review (case_file_id, created_at DESC);

CREATE INDEX instrument_result_by_file ON instrument_result (case_file_id, taken_on DESC);

CREATE INDEX intake_by_file ON intake (case_file_id, created_at DESC);

CREATE INDEX intake_to_look_at ON intake (look_again_on) WHERE look_again_on IS NOT NULL;

CREATE INDEX journal_entry_by_file ON journal_entry (case_file_id, at DESC);

CREATE UNIQUE INDEX own_identity_in_use ON own_identity ((retired_at IS NULL)) WHERE retired_at IS NULL;

CREATE INDEX placement_by_file ON placement (case_file_id, id DESC);

CREATE INDEX placement_by_workplace ON placement (workplace_id);

CREATE INDEX placement_evaluation_due ON placement_evaluation (due_on);

CREATE INDEX placement_goal_by_placement ON placement_goal (placement_id, position);

CREATE INDEX placement_to_end ON placement (ends_on);

CREATE INDEX plan_by_file ON plan (case_file_id, id DESC);

CREATE INDEX plan_goal_by_plan ON plan_goal (plan_id, position);

CREATE INDEX plan_step_by_followed ON plan_step (follows_id);

CREATE INDEX plan_step_by_goal ON plan_step (goal_id, due_on);

CREATE INDEX plan_step_due ON plan_step (due_on) WHERE status = 'open';

CREATE INDEX plan_to_evaluate ON plan (evaluation_on);

CREATE INDEX practice_note_by_card ON practice_note (card, created_at DESC);

CREATE INDEX reading_by_weighing ON reading (weighing_id, position);

CREATE INDEX reading_finding_by_finding ON reading_finding (finding_id);

CREATE INDEX redaction_by_document ON redaction (document_id, id);

CREATE INDEX redaction_by_file ON redaction (case_file_id, id);

CREATE INDEX reflection_by_file ON reflection (case_file_id, written_on DESC);

CREATE INDEX salvaged_row_by_file ON salvaged_row (case_file_id);

CREATE INDEX share_by_answer ON share (answers_id) WHERE answers_id IS NOT NULL;

CREATE INDEX share_file_by_file ON share_file (case_file_id, stored_at DESC);

CREATE INDEX theme_by_weighing ON theme (weighing_id, position);

CREATE INDEX theme_finding_by_finding ON theme_finding (finding_id);

CREATE INDEX theme_reading_by_reading ON theme_reading (reading_id);

CREATE INDEX visit_by_goal ON visit (goal_id);

CREATE INDEX visit_by_placement ON visit (placement_id, visited_on);

CREATE INDEX weighing_by_file ON weighing (case_file_id, created_at DESC);

CREATE INDEX workplace_by_employer ON workplace (employer_id);

CREATE TRIGGER audit_is_immutable BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;

CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;

CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
  WHEN NEW.sequence <= (SELECT coalesce(max(sequence), 0) FROM audit)
  BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;

CREATE TRIGGER budget_frozen_facts_stay BEFORE UPDATE ON budget_frozen_facts
  WHEN NEW.request_id IS NOT OLD.request_id OR NEW.facts_version IS NOT OLD.facts_version OR NEW.frozen_at IS NOT OLD.frozen_at
    OR NOT EXISTS (
      SELECT 1 FROM lawful_exception JOIN budget_request ON budget_request.case_file_id = lawful_exception.case_file_id
      WHERE budget_request.id = OLD.request_id AND purpose = 'remove')
  BEGIN SELECT RAISE(ABORT, 'frozen facts are never changed'); END;

CREATE TRIGGER case_file_stays_destroyed BEFORE INSERT ON case_file
  WHEN EXISTS (SELECT 1 FROM tombstone WHERE case_file_id = NEW.id AND lifted_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'this file was destroyed: its tombstone must be lifted first'); END;

CREATE TRIGGER document_is_immutable BEFORE UPDATE ON document
  WHEN NOT EXISTS (SELECT 1 FROM lawful_exception WHERE case_file_id = OLD.case_file_id AND purpose = 'remove')
    OR NEW.id IS NOT OLD.id OR NEW.case_file_id IS NOT OLD.case_file_id OR NEW.kind IS NOT OLD.kind
    OR NEW.subject_id IS NOT OLD.subject_id OR NEW.version IS NOT OLD.version OR NEW.body_version IS NOT OLD.body_version
    OR NEW.sha256 IS NOT OLD.sha256 OR NEW.closed_at IS NOT OLD.closed_at OR NEW.closed_by IS NOT OLD.closed_by
  BEGIN SELECT RAISE(ABORT, 'a closed document is never changed'); END;

CREATE TRIGGER document_is_kept BEFORE DELETE ON document
  WHEN NOT EXISTS (SELECT 1 FROM lawful_exception WHERE case_file_id = OLD.case_file_id AND purpose = 'destroy')
  BEGIN SELECT RAISE(ABORT, 'a closed document is never deleted'); END;

CREATE TRIGGER redaction_is_immutable BEFORE UPDATE ON redaction
  BEGIN SELECT RAISE(ABORT, 'what was taken out stays on record'); END;

CREATE TRIGGER redaction_is_kept BEFORE DELETE ON redaction
  WHEN NOT EXISTS (SELECT 1 FROM lawful_exception WHERE case_file_id = OLD.case_file_id AND purpose = 'destroy')
  BEGIN SELECT RAISE(ABORT, 'what was taken out stays on record'); END;

CREATE TRIGGER retention_rule_is_immutable BEFORE UPDATE ON retention_rule
  BEGIN SELECT RAISE(ABORT, 'a retention rule changes by its next version'); END;

CREATE TRIGGER retention_rule_is_kept BEFORE DELETE ON retention_rule
  BEGIN SELECT RAISE(ABORT, 'the history of a retention rule is kept'); END;
