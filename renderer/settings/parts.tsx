import type { ComponentType } from 'react';
import { LogPart } from '../audit/log-part.tsx';
import { BackupsPart } from '../backup/backups-part.tsx';
import { ColleaguesPart } from '../hand-over/colleagues-part.tsx';
import type { SettingsPlace } from './places.ts';
import { RetentionSettings } from '../retention/retention-settings.tsx';
import { ProfilePart } from './profile-part.tsx';

/** What stands in each part of the settings. */
export const parts: Readonly<Record<SettingsPlace, ComponentType>> = {
  profile: ProfilePart,
  backups: BackupsPart,
  colleagues: ColleaguesPart,
  log: LogPart,
  retention: RetentionSettings,
};
