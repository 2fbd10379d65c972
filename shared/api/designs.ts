import { z } from 'zod';
import { addedFields, type OfficeDesigns, ownRegister } from '../registers/own/design.ts';
import { editedTable } from '../registers/own/edited-table.ts';
import { inService } from './call.ts';
import { nothing } from './common.ts';

/** 自定义台账、自设栏目、选项表. */
export const designCalls = {
  officeDesigns: inService(nothing).gives<OfficeDesigns>(),
  /** A key of null makes a new register. */
  saveOwnRegister: inService(
    z.strictObject({ ...ownRegister.shape, key: ownRegister.shape.key.nullable() }),
  ).gives<{ readonly key: string }>(),
  saveAddedFields: inService(addedFields).gives<null>(),
  saveEditedTable: inService(editedTable).gives<null>(),
};
