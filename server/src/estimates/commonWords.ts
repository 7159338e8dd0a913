/**
 * Nouns and adjectives with which forecasts begin, in the singular; none that is also a name (*Turkey*, *Hope*) or a part of
 * one by itself (*Parliament*, *Congress*).
 */
export const commonWords: ReadonlySet<string> = new Set(
  `access accident accord activity actor advance agreement aid aircraft airline airport airspace airstrike alliance ally ambush ammunition
  analyst appeal application approval army arrest arrival arson artillery assault asset attack attacker attempt attendance auction austerity
  backlog ballot bank bargaining barrier battery battle benefit blackout blockade boat bomb bombing bond border borrower borrowing boycott
  breach breakdown bridge budget bureaucracy business buyer campaign candidate capacity cargo case cash casualty ceasefire censorship challenge
  change charge cholera citizen claim clash coal coalition collapse combat commander commodity commodities communication community company
  competition competitor compliance compromise concern concession condition conflict congestion conscription consensus construction consumer
  consumption contact container contract contractor control convoy cooperation copper corruption cost counterattack counteroffensive country
  countries court coup creditor crew crime criminal crisis crop crossing crowd currency customer cut cuts cyberattack dam damage data deadline
  deal death debate debris debt decision deer default defeat defection defence defense deficit delay delegate delegation delivery demand
  demining democracy demonstration demonstrator deployment deportation depositor depot deputy desertion detention devaluation development
  dialogue diesel diplomacy diplomat disagreement discontent disease disinformation displacement dispute disruption dissent distribution division
  dockworker doctor domestic donor downtime dredger dredging driver drone drought earning earnings economist economy effort election electricity
  elite embargo emergency emission employee employer employment enemy enforcement engineer enrolment equipment escalation escort espionage
  evacuation evidence exchange execution exercise expansion expenditure explosion export exporter extremism extremist factory faction famine farmer
  fatality fee ferry ferries fertiliser fertilizer fighter fighting figure finance fine fire firm fishing fleet flight flood flooding flow food
  force forecaster foreign foreigner fraud freight frost fuel fund funding gang gas gasoline general government governor grain growth grievance
  guard guerrilla gun gunman hacker harvest harvester headline hospital hospitalisation hostage hostility household housing humanitarian hunger
  illness immigration impact import importer imprisonment incident income independence industry infection infighting inflation influence
  infrastructure inquiry insecurity inspection inspector instability institution insurance insurer insurgency insurgent intelligence interest
  intervention interference investigation investigator investment investor issue jet job journalist judge junta jury kidnapping killing labour
  landing landlord landslide law lawmaker lawsuit lawyer layoff leader leadership leak lease legislation lender lending liquidity litigation
  livestock loan logistics looting loss malware manager manufacturer manufacturing market meeting member merger migrant migration militant
  military militia mill mine miner minister ministry missile mission mobilisation mobilization monsoon mortality movement municipality
  nationalisation navigation negotiation negotiator neighbour network news nurse nuclear observer occupation offensive officer official oil
  operation operator opinion opponent opposition organisation organization organiser outage outbreak outcome output overcrowding owner ownership
  panic parent parking parole participation party parties passenger patient patrol pay payment peace peacekeeper pension people phishing phosphate
  pilot pipeline piracy pirate plan plant police policy policymaker politician politics poll polling population port post poverty power preparation
  president pressure price prisoner privatisation privatization producer product production profit project propaganda prosecution prosecutor
  protection protest protester provider province public punishment pupil purge quota radar raid raider rail railway rain rainfall ransom
  ransomware rate ration rationing reaction reactor rebel rebellion receipt recession reconstruction recovery recruit recruitment redundancy
  referendum refinery reform refugee regime regulation regulator relation release relief remittance renewal rent repair repatriation repayment
  replacement report repression reprisal rescue research reserve reservist reservoir resident resignation resistance resource response restriction
  result resupply retailer retaliation retirement retreat revenue review revolt reward riot rioter rise rival river riverbed road robbery rocket
  route ruling rumour sabotage saboteur safety sailor sale salary sanction scandal school scientist seat seat security seizure seller sentence
  separatist server service settlement settler shareholder shell shelling ship shipment shipowner shipper shipping shooting shortage shortfall
  silting skirmish smuggler smuggling snow snowfall soldier spending spill staff stalemate standard steel stock storage storm strategy strike
  striker student subscriber subsidy subsidies succession supplier supply supplies support supporter surge surplus surveillance survey survivor
  suspect suspension tactic talk tanker tank tariff tax taxation taxpayer teacher technician technology tension tenant terrorism terrorist test
  testing theft thread threat throughput timber toll tourism tourist town trader trade trading traffic trafficking train training transfer transit
  transition transport transportation travel traveller treatment trial troop truce truck turnout turnover tug unemployment unrest unit
  uprising uranium utility vaccination vaccine vehicle vessel veteran veto victim victory villager village violation violence visa visit visitor
  volume volunteer vote voter voting vulnerability wage war warehouse warning warship waste water waterway weapon weather welfare wheat wheat
  withdrawal witness woman women men worker workforce workload yield
  additional adverse aerial aggressive agricultural airborne alternative annual armed bad better big bilateral broad broader cheap cheaper
  civil civilian clean clear cold commercial common competing complete comprehensive considerable coordinated covert critical cross-border cyber
  deadly deep deeper defensive digital diplomatic direct dry early economic electoral electrical emergency energy environmental ethnic exceptional
  excessive external extra extreme federal financial fiscal foreign formal free fresh full global good hard harsh heavy heavier high higher hot
  hostile illegal illicit immediate increased increasing industrial informal internal international irregular joint judicial key lack large larger
  large-scale late legal less limited little local long long-term longer low lower major mass massive maritime medical minor moderate
  monetary multilateral naval necessary negative nightly normal occasional offshore old older online open organised outdoor parliamentary partial
  peaceful permanent persistent physical political poor poorer positive possible preliminary presidential preventive private professional
  prolonged proposed public quick rapid rare recent reduced regional regular religious residual rising rural seasonal senior separate serious severe
  sharp short short-term significant slow slower small smaller social sporadic stable strict stricter strong stronger subsequent substantial sudden
  sustained targeted technical temporary tight tighter total tribal unauthorised unilateral unofficial urban urgent usual violent weak weaker
  wide wider widespread young younger interior treasury
  activist administrator adviser advisor ageing aide air air-defence airfield ambassador ambulance anchor anger anti-government apathy
  appetite applicant archive area argument armour asylum athlete audience auditor authorities authority autonomous autumn avalanche average
  avian baker banking barge beacon bee beef bill birth blast blaze blood body boom border-crossing bot bread bribe bribery brigade broker
  builder building bulk bullying burglary bus by-election cabinet cable calf cane carbon carter category cattle censure central cereal
  ceremony chemical chicken chief child children church city civic civil-society claimant class clergy cleric climate clinic clothing cloud
  coach coast coastal coastguard cocoa cod coding coffee coin collective college colonel column commission commissioner committee commuter
  commuting compensation complaint computer concert conscript consulate consultant contamination convict corn corporate correspondent
  councillor counsel counselling counter couple courier course credential credit cross crude cruise culture curfew custom customs
  cyber-attack cyberspace cyclone daily dairy darkness day debtor decline defender dengue desert diphtheria director disabled dispatch dock
  dockyard doubt downstream downturn draft drainage drinking dump dust duty dyke earth earthquake eel egg elder elderly elephant
  emigration end engine entry envoy epidemic equity erosion estate estimate ethanol ethnicity event exam exile expectation expert
  exploitation extortion eyewitness face fall families family fan fare farm farming fashion fatigue fear feed fertility festival fever fibre
  field film finding firefighter firewood first fish fisherman fishermen fixed flag flour flu foot footage football forest forgery former
  fort fortification fraudster freedom fringe frontier fruit funeral furniture future gale gambling game garage garlic garment garrison gate
  generation generator girl glacier glass goat gold graduate grass grassroots grazing grid grocery ground group grower growing guarantee
  guest gunfire gunmen habitat hail hand harassment harbour hardliner hate haulage haulier head headcount health heat heating heatwave herder
  heritage hire hiring historian history hoarding holiday home honey horse host hosting hotel hour house human hunter hurricane hydropower
  ice idea ideology idle image imagery imam index indicator indigenous individual infant influenza initial injury insider institute
  integration intercept interim internet invasion iron irrigation item jail jobless joblessness journal juvenile kidnap kidnapper kite knife
  labourer lamb land landmine language laptop laundering leaflet leakage leather left legislator lemon lesson letter levee level libel
  liberal library life lightning likelihood limit line list livelihood loader lobby lobbyist lockdown lockout locust looter lorries lorry
  loyalist loyalty lumber machine magistrate mail main maize majority malaria male mandate mandatory manpower margin marine marriage martial
  material maternity mayor measles meat mechanic media mediation mediator medicine mental mercenaries mercenary merchant message messaging
  metal method middle middlemen military-grade milk milling mineral mining minorities minority misinformation mistrust mob mobile modern
  moisture money monk month morale mortgage mosque motion motor motorist moving mudslide murder museum music mutiny narcotics nation national
  nationalist native nature near neighbourhood neighbouring net nickel night nitrate nitrogen noise non-compliance northern notice nut
  objection observation occupier ocean odds olive onion opium option ore outflow outlet outlook overnight overseas oversight oxygen package
  palm pandemic paper paramilitary pass passage passive passport pasture patent pathogen pattern peak peasant peat peer penalties penalty
  pensioner permafrost person pest pharmacy phase phone photo picture piece pig pilgrim pipe pit plague planner planting plastic platform
  player plebiscite pledge plot plumber pneumonia poacher poaching point poison polarisation policeman policemen polio pollution pork potato
  potatoes pothole poultry practice prayer pre-election precipitation precision presence preservation press prevention pricing priest primary
  principal print priorities priority prison pro-government procedure process procurement productivity profile programme progress projection
  promise proof property prosperity protectionism proxy psychological pump purchase quality quarantine quarry question queue rail-freight
  rainwater ranger rank rating rationale reader rebate rebuilding recall recipient record recycling reef reel referral refund refusal region
  register registration reliance religion remaining remote removal request requisition resale respect respiratory respondent responder
  restoration retail return reunification rhetoric rice rifle rig right risk ritual rivalry roadblock roof room root row rubber rubble rule
  runoff runway rust sabre safe salt sample sand satellite saving scam schedule scheme science screen screening script scrutiny sea seaborne
  seafood sealing season second secrecy secret sectarian sector seed seismic self-censorship semiconductor serial sewage sewer sex share
  sheep sheet shelter shepherd shift shock shop shopkeeper shore siege sign signal silence silica silk silver single siren site size skilled
  slave sleet slum smelter smog smoke socialist society soil solar solidarity song sorghum southern sowing soy space span spare speaker
  spokesman spread spring spyware squatter staffing stage stagnation stall starvation state statement station statistic steady steam
  steelworker stimulus stockpile stone strait strategic straw stream street stress structural study subcontractor subscription sugar suicide
  suit suitor summer sun supply-chain surface surgeon surgery surveyor survival swap sympathy symptom syndicate system table tailing target
  task taxi tea team tear tech tectonic telecom television term terminal territory textile theatre thermal thief thieves thousand tide time
  tin tip title tobacco tone tonnage top top-level topic torrent torrential torture tourist-season track tractor trafficker trail transaction
  translator transparency trash trawler treasure treaty tree tribe trip trolley tropical truckers trust trustee truth tsunami tuberculosis
  tunnel turbine turmoil two-thirds type typhoid typhoon tyre undercover underground undersea understanding uniform unionist unity
  universities university unpaid upheaval upland upper upstream uptake usage valley vandal vandalism variety vault vegetable vendor venture
  venue verdict vice video view viewer vigilante vineyard virus vision vocational voice volcanic wader walkout wall warlord warming wasting
  watch watchdog wave wealthier wealthy weapon-grade week weekly weight welder well wet wheat-flour wholesale wildfire wildlife wind
  wing winter wire wood woodland wool word work workplace workshop writer wrong yacht yard year yellow youth zinc zone zoning`
    .split(/\s+/)
    .filter(Boolean),
);
