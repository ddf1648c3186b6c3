import { RetentionRule } from '#domain/retention/rule.ts';
import type { ReadDb, WriteDb } from './sql.ts';
import { all, Flag, flag, run, sql } from './sql.ts';

const Row = RetentionRule.extend({ withdrawn: Flag });

/** Every version of every rule, the newest change first. */
export const history = (db: ReadDb): readonly RetentionRule[] =>
  all(
    db,
    Row,
    sql`
    SELECT id, version, kind, kind_name AS kindName, months, counts_from AS countsFrom, source, mark, from_on AS fromOn,
      until_on AS untilOn, withdrawn, reason, changed_by AS changedBy, changed_at AS changedAt
    FROM retention_rule ORDER BY changed_at DESC, id, version DESC`,
  );

/** The rules as they are now, also those that were withdrawn. */
export const list = (db: ReadDb): readonly RetentionRule[] =>
  all(
    db,
    Row,
    sql`
    SELECT id, version, kind, kind_name AS kindName, months, counts_from AS countsFrom, source, mark, from_on AS fromOn,
      until_on AS untilOn, withdrawn, reason, changed_by AS changedBy, changed_at AS changedAt
    FROM retention_rule AS rule WHERE version = (SELECT max(version) FROM retention_rule WHERE id = rule.id)
    ORDER BY kind, from_on, id`,
  );

/** The next version of a rule. What it said before stays. */
export function put(db: WriteDb, rule: RetentionRule): void {
  run(
    db,
    sql`
    INSERT INTO retention_rule (id, version, kind, kind_name, months, counts_from, source, mark, from_on, until_on, withdrawn, reason,
      changed_by, changed_at)
    VALUES (${rule.id}, ${rule.version}, ${rule.kind}, ${rule.kindName}, ${rule.months}, ${rule.countsFrom}, ${rule.source}, ${rule.mark},
      ${rule.fromOn}, ${rule.untilOn}, ${flag(rule.withdrawn)}, ${rule.reason}, ${rule.changedBy}, ${rule.changedAt})`,
  );
}
