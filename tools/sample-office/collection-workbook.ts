import type ExcelJS from 'exceljs';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { partyDuesTable, postClaimTable } from './member-tables.ts';
import { committee, community } from './members.ts';
import { newBook } from './new-book.ts';
import * as party from './party-tables.ts';
import * as posts from './posts-tables.ts';
import * as residents from './residents-tables.ts';
import type { SampleTable } from './sample-table.ts';
import * as staff from './staff-tables.ts';
import * as units from './units-tables.ts';

/** Every register but 党组织 and 党员, in the order of import: what is pointed to stands before what points to it. */
export function collectionTables(): readonly SampleTable[] {
  return [
    units.partnerUnits,
    units.coBuildings,
    units.sharedResources,
    units.resourceBookings,
    units.premisesTable,
    units.serviceStations,
    units.stationLogs,
    units.serviceDirectories,
    posts.servicePosts,
    postClaimTable(),
    party.servingMembers,
    party.unitContacts,
    party.floatingMembers,
    party.partTimeCommissioners,
    party.coordinationMembers,
    party.coordinationDecisions,
    party.peopleDelegates,
    party.memberDevelopments,
    partyDuesTable(),
    staff.cadres,
    staff.cadreTrainings,
    staff.heartTalks,
    staff.recruitmentRounds,
    staff.recruitmentApplicants,
    posts.volunteerTeams,
    posts.volunteers,
    posts.activities,
    posts.serviceRecords,
    posts.careTurns,
    posts.patrolEntries,
    posts.modelCampaigns,
    posts.modelCriteria,
    posts.cultureGroups,
    posts.awards,
    posts.deeds,
    residents.residentRepresentatives,
    residents.councilMembers,
    residents.helpPairs,
  ];
}

/** 社区台账: a sheet for each register, with the very headings in which the program exports it. */
export function collectionWorkbook(): ExcelJS.Workbook {
  const book = newBook();
  for (const table of collectionTables()) addSheet(book, table);
  return book;
}

function addSheet(book: ExcelJS.Workbook, table: SampleTable): void {
  const definition = registerOf(table.register);
  const { title, sheetName, columns } = definition.workbook;
  const sheet = book.addWorksheet(sheetName);
  const labels = columns.map((key) => fieldOf(definition, key).label);
  const unknown = table.headings.filter((heading) => !labels.includes(heading));
  if (unknown.length > 0) throw new Error(`${definition.key} has no column ${unknown.join('、')}`);
  sheet.addRow([`${community}${title}（样例，人和事均为虚构）`]);
  sheet.mergeCells(1, 1, 1, labels.length);
  sheet.addRow(labels);
  for (const texts of table.rows) {
    const row = sheet.addRow(
      columns.map((key, at) => {
        const place = table.headings.indexOf(labels[at] ?? '');
        return cellOf(definition, key, texts[place] ?? '');
      }),
    );
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
  }
  columns.forEach((key, at) => {
    sheet.getColumn(at + 1).width = fieldOf(definition, key).width + 2;
  });
}

/** A cell as Excel would hold it: figures as numbers, full dates as dates, branches by the name on their seal. */
function cellOf(definition: AnyRegister, key: string, text: string): string | number | Date | null {
  const { excel, target } = fieldOf(definition, key);
  if (text === '') return null;
  if (target === 'party-organisation') return text === '党委' ? committee : `${committee}${text}支部委员会`;
  if (excel === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return new Date(`${text}T00:00:00Z`);
  return ['integer', 'money', 'number'].includes(excel) ? Number(text) : text;
}
