import { noDesigns, type OfficeDesigns, withAllInUse } from '../own/design.ts';
import { withEditedTables } from '../own/edited-fields.ts';
import { registerFromDesign, withAddedFields } from '../own/own-register.ts';
import type { AnyRegister } from '../register.ts';
import { activity } from './activity.ts';
import { award } from './award.ts';
import { cadre } from './cadre.ts';
import { cadreTraining } from './cadre-training.ts';
import { careTurn } from './care-turn.ts';
import { coBuilding } from './co-building.ts';
import { coordinationDecision } from './coordination-decision.ts';
import { coordinationMember } from './coordination-member.ts';
import { councilMember } from './council-member.ts';
import { cultureGroup } from './culture-group.ts';
import { deed } from './deed.ts';
import { floatingMember } from './floating-member.ts';
import { heartTalk } from './heart-talk.ts';
import { helpPair } from './help-pair.ts';
import { memberDevelopment } from './member-development.ts';
import { modelCampaign } from './model-campaign.ts';
import { modelCriterion } from './model-criterion.ts';
import { partTimeCommissioner } from './part-time-commissioner.ts';
import { partnerUnit } from './partner-unit.ts';
import { partyDues } from './party-dues.ts';
import { partyMember } from './party-member.ts';
import { partyOrganisation } from './party-organisation.ts';
import { patrolEntry } from './patrol-entry.ts';
import { peopleDelegate } from './people-delegate.ts';
import { postClaim } from './post-claim.ts';
import { premises } from './premises.ts';
import { recruitmentApplicant } from './recruitment-applicant.ts';
import { recruitmentRound } from './recruitment-round.ts';
import { residentRepresentative } from './resident-representative.ts';
import { resourceBooking } from './resource-booking.ts';
import { serviceDirectory } from './service-directory.ts';
import { servicePost } from './service-post.ts';
import { serviceRecord } from './service-record.ts';
import { serviceStation } from './service-station.ts';
import { servingMember } from './serving-member.ts';
import { sharedResource } from './shared-resource.ts';
import { stationLog } from './station-log.ts';
import { unitContact } from './unit-contact.ts';
import { volunteer } from './volunteer.ts';
import { volunteerTeam } from './volunteer-team.ts';

/** Every register the program ships, in the navigation's order. Adding one is its definition file and its name here. */
export const shippedRegisters: readonly AnyRegister[] = [
  partyOrganisation,
  partyMember,
  servingMember,
  unitContact,
  floatingMember,
  partTimeCommissioner,
  coordinationMember,
  coordinationDecision,
  peopleDelegate,
  memberDevelopment,
  partyDues,
  cadre,
  cadreTraining,
  heartTalk,
  recruitmentRound,
  recruitmentApplicant,
  servicePost,
  postClaim,
  patrolEntry,
  volunteer,
  volunteerTeam,
  activity,
  serviceRecord,
  careTurn,
  cultureGroup,
  modelCampaign,
  modelCriterion,
  award,
  deed,
  partnerUnit,
  coBuilding,
  sharedResource,
  resourceBooking,
  premises,
  serviceStation,
  stationLog,
  serviceDirectory,
  residentRepresentative,
  councilMember,
  helpPair,
];

/**
 * Every register of the ledger that is open in this thread: the program's, with the fields that the office added, and
 * the office's own. One thread has one ledger open at a time; opening it adopts its designs.
 */
export let registers: readonly AnyRegister[] = shippedRegisters;

/** The same with what the office has put out of use: what the journal tells of. */
export let everRegisters: readonly AnyRegister[] = shippedRegisters;

/** Takes over what the office of the ledger being opened has designed. */
export function adoptDesigns(designs: OfficeDesigns = noDesigns): void {
  registers = registersOf({ ...designs, registers: designs.registers.filter(({ hidden }) => !hidden) });
  everRegisters = registersOf(withAllInUse(designs));
}

function registersOf(designs: OfficeDesigns): readonly AnyRegister[] {
  const added = new Map(designs.added.map(({ register, fields }) => [register, fields]));
  return [
    ...shippedRegisters.map((shipped) => {
      const definition = withEditedTables(shipped, designs.tables);
      const fields = added.get(shipped.key);
      return fields === undefined ? definition : withAddedFields(definition, fields);
    }),
    ...designs.registers.map(registerFromDesign),
  ];
}

/** The register of a key; undefined if there is none. */
export function findRegister(key: string): AnyRegister | undefined {
  return registers.find((definition) => definition.key === key);
}

/** The register of a key that the program itself names; a wrong one is a bug. */
export function registerOf(key: string): AnyRegister {
  return findRegister(key) ?? everRegisterOf(key);
}

/** The register of a key as the journal knows it: with the fields that are out of use, or itself out of use. */
export function everRegisterOf(key: string): AnyRegister {
  const definition = everRegisters.find((register) => register.key === key);
  if (definition === undefined) throw new Error(`no register ${key}`);
  return definition;
}
