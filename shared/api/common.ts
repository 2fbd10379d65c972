import { z } from 'zod';

/** A call that needs nothing. */
export const nothing = z.strictObject({});

/** A path on this computer, as a system dialog gave it. */
export const path = z.string().min(1).max(4096);

export const registerKey = z.string().min(1).max(60);

export const rowId = z.int().min(1);

/** A long job's name, invented by the screen that starts it, so that it can show that job and cancel it. */
export const jobId = z.string().min(1).max(60);

/** A canonical field value, or null to clear the field. */
export const fieldValue = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(500),
  z.array(z.number()).max(500),
  z.null(),
]);
