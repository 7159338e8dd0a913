/** The labels of FIRST’s Traffic Light Protocol 2.0 (August 2022): in capitals, without blanks, never translated. */
export const tlpLabels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];
