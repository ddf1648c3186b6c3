import * as files from '#db/case-file.ts';
import * as journal from '#db/journal.ts';
import * as search from '#db/search.ts';
import type { WriteDb } from '#db/sql.ts';
import { transaction } from '#db/sql.ts';
import { addDays } from '#domain/local-date.ts';

/** Dutch trade words: a text is drawn from them, the same for the same number. */
const words =
  'huur schuld brief gesprek kind school werk uren aanvraag zorg opvang inkomen toeslag betaling regeling corporatie deurwaarder stap doel vertrouwen naaien atelier winkel coach bezoek telefoon afspraak ochtend buurvrouw zus fiets reis opleiding taal diploma vacature sollicitatie leidinggevende rooster pauze collega machine stof klant prijs kosten omzet bon kas administratie belasting boekhouder dokter energie water gas verzekering wijkteam'.split(
    ' ',
  );

/** Fills a database with case files and their contacts. The same figures give the same rows. */
export function fill(db: WriteDb, fileCount: number, entriesPerFile: number): readonly string[] {
  const ids: string[] = [];
  transaction(db, () => {
    for (let index = 0; index < fileCount; index += 1) ids.push(addFile(db, index, entriesPerFile));
  });
  return ids;
}

function addFile(db: WriteDb, index: number, entries: number): string {
  const id = uuid(1, index);
  const at = `${addDays('2025-01-01', index % 600)}T09:00:00.000Z`;
  const name = `Persoon ${index} ${pick(index * 7)}`;
  files.put(
    db,
    {
      id,
      name,
      number: `B-${index}`,
      birthDate: '1990-01-01',
      household: 'single',
      benefitSince: null,
      reportedOn: '2025-01-01',
      worker: 'bench',
      languageLevel: '',
      contactPreference: '',
      bestTime: 'any',
      legalGround: '',
      unsafeContact: false,
      members: [],
      state: 'open',
      createdAt: at,
      changedAt: at,
    },
    () => uuid(2, index),
  );
  search.put(db, { ref: `caseFile:${id}`, caseFileId: id, place: 'timeline', at, text: name });
  for (let number = 0; number < entries; number += 1) addEntry(db, id, index * entries + number);
  return id;
}

/** One contact of about sixty words, findable like a real one. */
export function addEntry(db: WriteDb, caseFileId: string, number: number): void {
  const id = uuid(3, number);
  const at = `${addDays('2025-01-01', number % 650)}T10:00:00.000Z`;
  const text = Array.from({ length: 60 }, (_, word) => pick(number * 31 + word * word)).join(' ');
  journal.add(db, { id, caseFileId, kind: 'talk', purpose: 'guidance', at, text, clientWords: '', sourceKind: 'ordinary', createdAt: at });
  search.put(db, { ref: `journal:${id}`, caseFileId, place: 'timeline', at, text });
}

const pick = (number: number): string => words[Math.abs((number * 2_654_435_761) % words.length)] ?? 'huur';

/** A readable UUIDv7 of a kind of row and a number. */
const uuid = (kind: number, number: number): string => `01900000-0000-7000-800${kind}-${number.toString(16).padStart(12, '0')}`;
