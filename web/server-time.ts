let aheadMs = 0;

/** Takes the time of an answer: the clock of a device may be years off, and that of a local system is where somebody has set it. */
export const noteServerTime = ({ headers }: Response): void => {
  const at = Date.parse(headers.get('date') ?? '');
  if (!Number.isNaN(at)) aheadMs = at - Date.now();
};

/** Now by the API's clock, to a second; by the device's own before the first answer. */
export const serverNow = (): Date => new Date(Date.now() + aheadMs);
