/** FIRST, Traffic Light Protocol 2.0, August 2022: capitals, no space, never translated. */
export const tlpLabels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];
