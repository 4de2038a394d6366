/** The topics of statements: what their ids begin with, in the order of a patient's way. */
export const topics: Readonly<Record<string, string>> = {
  pres: 'Presentation',
  workup: 'Imaging and staging',
  biopsy: 'Biopsy',
  path: 'Pathology',
  prog: 'Prognosis',
  surg: 'Surgery',
  ivc: 'The inferior vena cava',
  rp: 'The retroperitoneum',
  uterine: 'The uterus',
  periop: 'Around the operation',
  post: 'After the operation',
  rt: 'Radiotherapy',
  chemo: 'Drugs',
  met: 'Metastases and recurrence',
  fu: 'Follow-up',
  outcome: 'Outcomes',
  pitfall: 'Errors the sources name',
};

/** The topic of a statement: "rt" of "rt.delay". */
export const topicOf = (statement: string): string => statement.split('.')[0] as string;
