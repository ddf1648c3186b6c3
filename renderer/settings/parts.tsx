import type { ComponentType } from 'react';
import { LogPart } from '../audit/log-part.tsx';
import { ExportPart } from '../export/export-part.tsx';
import { BackupsPart } from '../backup/backups-part.tsx';
import { DamagePart } from '../damage/damage-part.tsx';
import { ColleaguesPart } from '../hand-over/colleagues-part.tsx';
import { KeysPart } from '../keys/keys-part.tsx';
import type { SettingsPlace } from './places.ts';
import { RetentionSettings } from '../retention/retention-settings.tsx';
import { ProfilePart } from './profile-part.tsx';

/** What stands in each part of the settings. */
export const parts: Readonly<Record<SettingsPlace, ComponentType>> = {
  profile: ProfilePart,
  keys: KeysPart,
  backups: BackupsPart,
  damage: DamagePart,
  colleagues: ColleaguesPart,
  log: LogPart,
  retention: RetentionSettings,
  export: ExportPart,
};
