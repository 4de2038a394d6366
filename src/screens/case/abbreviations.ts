/** What the short words of the cases and the sources stand for. */
export const abbreviations: readonly (readonly [short: string, long: string])[] = [
  ['CT', 'computed tomography'],
  ['duplex', 'ultrasound that shows a vessel and the flow in it'],
  ['FNCLCC', 'French grading of sarcomas, from 1 (low) to 3 (high)'],
  ['Gy', 'gray, the unit of radiation dose'],
  ['IVC', 'inferior vena cava'],
  ['LMS', 'leiomyosarcoma, a cancer of smooth muscle'],
  ['MRI', 'magnetic resonance imaging'],
  ['R0', 'no tumour at the edge under the microscope'],
  ['R1', 'tumour at the edge under the microscope'],
  ['R2', 'tumour left behind to the naked eye'],
  ['RT', 'radiotherapy'],
  ['US', 'ultrasound'],
];
