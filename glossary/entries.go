package glossary

import "github.com/every-child-matters/ecm/outcomes"

const (
	confirmed = outcomes.Confirmed
	single    = outcomes.SingleSource
	editorial = outcomes.Editorial
)

// Where several terms were read.
const (
	children2004 = "Children Act 2004"
	schoolsAct   = "Apprenticeships, Skills, Children and Learning Act 2009"
	badman       = "A World of Possibilities (Kent County Council presentation, 2008)"
	oba          = "Outcomes-Based Accountability training materials (Friedman; Luton, 2008)"
	thisProject  = "This project: the sense in which its documents and messages use the word"
)

// entries are in alphabetical order of their terms, case aside.
var entries = []Entry{
	{Term: "action", Aliases: []string{"key action"}, Meanings: []Meaning{
		{"Something that a named body or person undertakes to do by a date. It is not a wish (see outcome) and not a number (see target).", thisProject, editorial}}},
	{Term: "aim", Meanings: []Meaning{
		{"One of the 25 statements, five to an outcome, that say what each of the five outcomes means for a child.", "Every Child Matters: Change for Children (DfES, 2004)", confirmed}}},
	{Term: "APA", Expansion: "Annual Performance Assessment", Meanings: []Meaning{
		{"Yearly grading of a council's children's services from 2005 to 2008: the five outcomes, the capacity to improve and the whole. Its highest number, 4, is the best.", "Norfolk County Council on its annual performance assessment; Kent County Council Cabinet, 17 December 2007", confirmed}}},
	{Term: "baseline", Meanings: []Meaning{
		{"The figure, with its date and area, from which a change is counted. Without it nobody can say later whether a target was met by effort or was met already.", thisProject, editorial}}},
	{Term: "CAA", Expansion: "Comprehensive Area Assessment", Meanings: []Meaning{
		{"The assessment that took the place of joint area reviews and annual performance assessments in 2009. It was dropped in May 2010.", "Calderdale Council, children's services assessment, September 2010", single}}},
	{Term: "CAF", Expansion: "Common Assessment Framework", Meanings: []Meaning{
		{"One way, shared by all services, of finding out what more a child may need. It rests on the family's consent, and spares them being assessed again by each service.", "Common Assessment Framework, practitioners' guide (2010) and managers' guide", confirmed}}},
	{Term: "CAMHS", Expansion: "Child and Adolescent Mental Health Services", Meanings: []Meaning{
		{"The services for children and young people whose mental health needs help, from advice to specialist care.", "Hampshire children and young people's plan, glossary", confirmed}}},
	{Term: "children's centre", Aliases: []string{"Sure Start children's centre"}, Meanings: []Meaning{
		{"A place where families with young children find early education, health and family support together. Authorities were given a duty to have enough of them.", "Explanatory notes to the Bill for the " + schoolsAct, single}}},
	{Term: "Children's Plan", Meanings: []Meaning{
		{"The government's ten-year plan for England, published in December 2007 as Cm 7280, with seven chapters.", "The Children's Plan, Cm 7280 (DCSF, 2007)", confirmed},
		{"In section 17 of the Children Act 2004 and in much local writing: an area's own plan. Say CYPP when that is meant.", children2004 + ", s.17", confirmed}}},
	{Term: "children's services authority", Meanings: []Meaning{
		{"The council that answers for children's services in an area: a county, unitary or metropolitan council or a London borough. A district council under a county is none.", "Office for National Statistics, GSS coding system; " + children2004, confirmed}}},
	{Term: "children's trust", Meanings: []Meaning{
		{"The whole of the arrangements by which the authority and its partners co-operate to improve children's well-being. It is a way of working, not a body with a will of its own.", children2004 + ", s.10, and the guidance on it", confirmed}}},
	{Term: "Connexions", Meanings: []Meaning{
		{"Information, advice, guidance and support for young people of 13 to 19, and up to 24 for those with a learning difficulty. It passed to local authorities in April 2008.", "Explanatory notes to the Learning and Skills Act 2000, s.114; Hansard, 21 June 2007", confirmed}}},
	{Term: "ContactPoint", Meanings: []Meaning{
		{"A national directory that said who each child in England was and which services worked with the child, but held no case notes. It opened in 2009 and was shut on 6 August 2010.", "House of Commons Library, note SN/SP/5171", confirmed}}},
	{Term: "core and wider children's workforce", Aliases: []string{"core workforce", "wider workforce"}, Meanings: []Meaning{
		{"Two rings of people: those who work with children all the time, and those who do so as one part of another job.", badman + ", citing Building Brighter Futures (DCSF, 2008)", single}}},
	{Term: "CTB", Expansion: "Children's Trust Board", Meanings: []Meaning{
		{"From 1 April 2010: the board that section 12A of the Children Act 2004 requires, with the authority and every relevant partner on it. It makes the children and young people's plan.", children2004 + ", ss.12A and 17, as amended by the " + schoolsAct, single},
		{"Before April 2010: any board that a locality called so, without duties of its own in law.", badman, single}}},
	{Term: "CYPP", Expansion: "Children and Young People's Plan", Aliases: []string{"children and young people's plan"}, Meanings: []Meaning{
		{"An area's strategy for the well-being of its children. Regulations asked for one from April 2006 until 31 October 2010; since then areas make one by choice.", children2004 + ", s.17; SI 2005/2149; SI 2010/591; Department for Education notice, 2010", confirmed}}},
	{Term: "DCS", Expansion: "Director of Children's Services", Meanings: []Meaning{
		{"The officer whom every authority has to appoint for at least education and children's social services.", children2004 + ", s.18", confirmed}}},
	{Term: "DCSF", Expansion: "Department for Children, Schools and Families", Meanings: []Meaning{
		{"The government department behind The Children's Plan of 2007.", "The Children's Plan, Cm 7280 (DCSF, 2007)", confirmed}}},
	{Term: "DfES", Expansion: "Department for Education and Skills", Meanings: []Meaning{
		{"The government department that published Every Child Matters: Change for Children in 2004.", "Every Child Matters: Change for Children (DfES, 2004)", confirmed}}},
	{Term: "direction of travel", Meanings: []Meaning{
		{"Whether a figure got better, got worse or stayed. Better is not the same as higher: see polarity. Nor does it say whether a target is met.", "Kent County Council performance reports, 2020-21", single}}},
	{Term: "DSO", Expansion: "Departmental Strategic Objective", Meanings: []Meaning{
		{"One of the objectives that a government department set itself; the DCSF had six.", "DCSF memorandum to the Children, Schools and Families Committee, 2008", confirmed}}},
	{Term: "ECM", Expansion: "Every Child Matters", Meanings: []Meaning{
		{"The programme that gave England's children's services five outcomes in common, and the name of this framework.", "Every Child Matters: Change for Children (DfES, 2004)", confirmed}}},
	{Term: "EPM", Expansion: "Every Parent Matters", Meanings: []Meaning{
		{"The government's statement on how services should support and involve parents.", "Every Parent Matters (DfES)", single}}},
	{Term: "extended services", Aliases: []string{"extended schools", "core offer"}, Meanings: []Meaning{
		{"What every school was to offer by 2010 beyond lessons: childcare from 8 to 6, activities, help for parents, quick referral, and its rooms for the community.", "Hansard, 24 July 2007; Shropshire Council on extended services", confirmed}}},
	{Term: "EYFS", Expansion: "Early Years Foundation Stage", Meanings: []Meaning{
		{"The framework for learning and care from birth to five, in force since 2008.", "A student's account of the early years framework (a weak source)", single}}},
	{Term: "floor standard", Meanings: []Meaning{
		{"A second threshold, below the target. A figure under it calls for action by management at once.", "Kent County Council performance reports, 2020-21", single}}},
	{Term: "gap", Aliases: []string{"narrowing the gap", "achievement gap", "inequality gap"}, Meanings: []Meaning{
		{"A group against everybody else, in percentage points, as in national indicators 102, 104 and 105.", "National indicator definitions, 2008", single},
		{"A group against the whole population that it is part of, while outcomes improve for all.", "Narrowing the Gap programme (Local Government Association, 2007 to 2009)", confirmed},
		{"A difference as a share of a larger figure, as in national indicator 92.", "National indicator definitions, 2008", single}}},
	{Term: "ILACS", Expansion: "Inspection of local authority children's services", Meanings: []Meaning{
		{"The inspection of a council's help and protection, care and care-leaving services, in use from 2018. It has given no overall grade since April 2026.", "Inspecting local authority children's services from 2018 (GOV.UK)", confirmed}}},
	{Term: "indicator", Meanings: []Meaning{
		{"A definition of something that can be counted and that shows how far an outcome is reached in a whole population. What a service counts about its own users is a performance measure.", oba, confirmed}}},
	{Term: "IYSS", Expansion: "Integrated Youth Support Services", Meanings: []Meaning{
		{"The offer of services to all young people, brought together under one plan. See also TYS.", "Department for Children, Schools and Families, presentations on youth support, 2007", confirmed}}},
	{Term: "JAR", Expansion: "Joint Area Review", Meanings: []Meaning{
		{"An inspection by two or more inspectorates of how the services of an area, taken together, improve children's well-being. Its highest number, 4, is the best.", children2004 + ", s.20", confirmed}}},
	{Term: "JSNA", Expansion: "Joint strategic needs assessment", Meanings: []Meaning{
		{"The assessment of an area's health and care needs that council and health service make together.", "Local Government and Public Involvement in Health Act 2007, s.116", single}}},
	{Term: "JTAI", Expansion: "Joint targeted area inspection", Meanings: []Meaning{
		{"Several inspectorates look together at how an area meets one kind of need.", "Joint targeted area inspection guidance (GOV.UK)", single}}},
	{Term: "KCC", Expansion: "Kent County Council", Meanings: []Meaning{
		{"The children's services authority of Kent without Medway.", badman, confirmed}}},
	{Term: "KCT", Expansion: "Kent Children's Trust", Meanings: []Meaning{
		{"The partnership of Kent that agreed the county's children and young people's plan and its eight priorities.", badman, confirmed}}},
	{Term: "LAA", Expansion: "Local Area Agreement", Meanings: []Meaning{
		{"Three years of local targets agreed between an area and the government: up to 35 chosen ones, and 16 for education and early years. Abolished in October 2010.", "Hansard, 30 January 2008; West Midlands observatory on local area agreements", confirmed}}},
	{Term: "LAC", Expansion: "Looked-after children", Aliases: []string{"looked after children"}, Meanings: []Meaning{
		{"Children whom a local authority looks after. The group is larger than those in care under an order of a court.", "Teaching Expertise, looked-after children", single}}},
	{Term: "LCSP", Expansion: "Local Children's Services Partnership", Meanings: []Meaning{
		{"One of the 23 partnerships below the county in Kent, each with a local children and young people's plan.", badman + "; Dartford local children's services partnership newsletter, 2010", confirmed}}},
	{Term: "LCTB", Expansion: "Local Children's Trust Board", Meanings: []Meaning{
		{"One of the 12 boards into which Kent's local partnerships were to be joined in 2010.", "Dartford local children's services partnership newsletter, 2010", single}}},
	{Term: "LDD", Expansion: "Learning difficulties and/or disabilities", Aliases: []string{"learning difficulties and disabilities"}, Meanings: []Meaning{
		{"The children and young people whom inspections of the time named so; the letters cover either or both.", badman, confirmed}}},
	{Term: "lead member", Aliases: []string{"lead member for children's services"}, Meanings: []Meaning{
		{"The elected councillor who answers for children's services.", children2004 + ", s.19", confirmed}}},
	{Term: "lead professional", Meanings: []Meaning{
		{"The one practitioner whom a family turns to and who draws the support together. It is a task, not a new post.", "Team Around the Child and lead professional, managers' guide", confirmed}}},
	{Term: "learned optimism", Meanings: []Meaning{
		{"With resilience and capability, one of the ideas by which Kent spoke of how children cope with poverty.", badman, single}}},
	{Term: "LSCB", Expansion: "Local Safeguarding Children Board", Meanings: []Meaning{
		{"The statutory board for safeguarding in an area, from 2006 until safeguarding partners followed it in 2019.", children2004 + ", ss.13 to 16; SI 2006/90", confirmed}}},
	{Term: "LSP", Expansion: "Local Strategic Partnership", Meanings: []Meaning{
		{"The partnership of public, private and voluntary bodies through which an area agreed its LAA.", "West Midlands observatory on local area agreements", confirmed}}},
	{Term: "measure", Meanings: []Meaning{
		{"The use of an indicator in one plan: for this area and group, from this baseline to this target.", thisProject, editorial}}},
	{Term: "milestone", Meanings: []Meaning{
		{"A step on the way of an action, with a date of its own.", thisProject, editorial}}},
	{Term: "NEET", Expansion: "Not in education, employment or training", Meanings: []Meaning{
		{"Young people, in the national target those of 16 to 18, who neither learn nor work.", "NEET Toolkit (DCSF)", confirmed}}},
	{Term: "NI", Expansion: "National Indicator", Aliases: []string{"NIS", "National Indicator Set"}, Meanings: []Meaning{
		{"One of the 198 measures on which councils reported to government from April 2008. They are numbered to 199; there is no 31.", "National Indicators (Communities and Local Government, 2007)", confirmed}}},
	{Term: "OBA", Expansion: "Outcomes-Based Accountability", Meanings: []Meaning{
		{"A way of working back from the result that is wanted. It keeps apart the well-being of a whole population and the performance of a service.", oba, confirmed}}},
	{Term: "outcome", Meanings: []Meaning{
		{"A condition of well-being that one wants for all children of an area. Here most often one of the five of Every Child Matters.", oba, confirmed}}},
	{Term: "PCT", Expansion: "Primary Care Trust", Meanings: []Meaning{
		{"The body of the health service that bought care for an area, and a relevant partner.", children2004 + ", s.10(4)(e)", confirmed}}},
	{Term: "performance measure", Meanings: []Meaning{
		{"What a service counts about its own work: how much it did, how well, and whether anyone is better off.", oba, confirmed}}},
	{Term: "polarity", Meanings: []Meaning{
		{"Whether a higher or a lower figure is better.", "Health and well-being outcome report with a column for polarity", single}}},
	{Term: "pooled budget", Aliases: []string{"pooled fund"}, Meanings: []Meaning{
		{"One fund into which several bodies pay and from which they spend together. Budgets that are only planned together are aligned, not pooled.", "Pooled Budgets Toolkit (regional commissioning)", single}}},
	{Term: "priority", Meanings: []Meaning{
		{"What a plan has chosen to put first, with a reason. It says where change is wanted; actions say how.", thisProject, editorial}}},
	{Term: "PRU", Expansion: "Pupil referral unit", Aliases: []string{"short stay school"}, Meanings: []Meaning{
		{"A unit that the law of 2009 also calls a short stay school, and that regulations could treat as a school.", "Explanatory notes to the Bill for the " + schoolsAct, single}}},
	{Term: "PSA", Expansion: "Public Service Agreement", Meanings: []Meaning{
		{"A target for the result of a service that several government departments shared, in its last form for 2008 to 2011. Abolished in June 2010.", "Hansard, 8 October 2008", confirmed}}},
	{Term: "RAG", Expansion: "Red, amber, green", Meanings: []Meaning{
		{"A traffic light for status. What a colour means differs from place to place: whether the target is met, whether the path to it is kept, or whether trouble is expected. Declare it.", thisProject + "; performance reports of Halton (2004), the Isle of Wight (2006) and Kent (2020)", editorial}}},
	{Term: "relevant partner", Meanings: []Meaning{
		{"A body that section 10(4) of the Children Act 2004 binds to co-operate with the authority. Schools were none until the Act of 2009.", children2004 + ", s.10(4)", confirmed}}},
	{Term: "relevant young person", Aliases: []string{"relevant young people", "relevant young persons"}, Meanings: []Meaning{
		{"In sections 10 and 17 of the Children Act 2004: somebody past childhood whom the co-operation duty and the children's plan also cover.", children2004 + ", ss.10(9) and 17", confirmed},
		{"In section 23A of the Children Act 1989: a care leaver of 16 or 17 who is no longer looked after.", "Oxfordshire safeguarding manual; Child Law Advice on leaving care", confirmed}}},
	{Term: "Section 31", Aliases: []string{"s.31", "section 31 agreement"}, Meanings: []Meaning{
		{"The power in the Health Act 1999 under which councils and the health service pooled budgets.", "Pooled Budgets Toolkit (regional commissioning)", single}}},
	{Term: "Section 75", Aliases: []string{"s.75", "section 75 agreement"}, Meanings: []Meaning{
		{"The power in the National Health Service Act 2006 under which councils and the health service pool budgets, buy for each other or provide services as one.", "Review of section 75 arrangements (GOV.UK)", confirmed}}},
	{Term: "SHA", Expansion: "Strategic Health Authority", Meanings: []Meaning{
		{"The regional authority of the health service, and a relevant partner.", children2004 + ", s.10(4)(e)", confirmed}}},
	{Term: "SIF", Expansion: "Single inspection framework", Meanings: []Meaning{
		{"The inspection of a council's children's services until 2017, with grades for the whole and its parts.", "Ofsted reports on Devon, Leeds and Windsor and Maidenhead (2015) and Manchester (2017)", confirmed}}},
	{Term: "SLAC", Expansion: "Inspection of safeguarding and looked after children services", Aliases: []string{"safeguarding and looked after children inspection"}, Meanings: []Meaning{
		{"The inspection of councils from 2009 to 2012 that gave one grade for safeguarding and one for looked-after children.", "Ofsted, inspections of safeguarding and looked after children services (090027); Kent report, November 2010", confirmed}}},
	{Term: "statistical neighbours", Aliases: []string{"statistical neighbour"}, Meanings: []Meaning{
		{"Ten authorities whose children live in conditions most like those of one's own. The list is dated, and more than one model is in use. They have nothing to do with statute.", "Children's services statistical neighbour model (NFER for DfES, 2007)", confirmed}}},
	{Term: "TAC", Expansion: "Team Around the Child", Meanings: []Meaning{
		{"Practitioners of several services who work to one plan for one child.", "Team Around the Child and lead professional, managers' guide", confirmed}}},
	{Term: "target", Meanings: []Meaning{
		{"The figure that a measure should reach, and by when.", thisProject, editorial}}},
	{Term: "Total Place", Meanings: []Meaning{
		{"An idea tried out in 2009 and 2010: to look at all public spending in an area as one.", "Dartford local children's services partnership newsletter, 2010", single}}},
	{Term: "trajectory", Meanings: []Meaning{
		{"The figures that are expected between the baseline and the target, so that one can tell early whether the path is kept.", thisProject, editorial}}},
	{Term: "TYS", Expansion: "Targeted Youth Support", Meanings: []Meaning{
		{"Early help for young people at risk, within the services for all young people. See also IYSS.", "Department for Children, Schools and Families, presentations on youth support, 2007", confirmed}}},
	{Term: "UASC", Expansion: "Unaccompanied asylum-seeking child", Aliases: []string{"unaccompanied asylum-seeking children"}, Meanings: []Meaning{
		{"Somebody under 18 who asks for asylum in their own right and has no parent or other responsible adult in the country.", "Royal College of Paediatrics and Child Health; London Borough of Sutton", confirmed}}},
	{Term: "YOT", Expansion: "Youth offending team", Meanings: []Meaning{
		{"The team of several agencies that works with young offenders, and a relevant partner.", "Crime and Disorder Act 1998, s.39", confirmed}}},
}
