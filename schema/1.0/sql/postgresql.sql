-- Every Child Matters: code lists, version 1.0, for PostgreSQL.
-- Licence: http://www.apache.org/licenses/LICENSE-2.0

BEGIN;

-- The five outcomes of Every Child Matters
CREATE TABLE ecm_outcomes (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_outcomes (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('be-healthy', 'Be healthy', 'Children are well in body and mind and live in ways that keep them so.', NULL, 1, 'Every Child Matters (Cm 5860, 2003); Every Child Matters: Change for Children (DfES, 2004), p.9', 'confirmed', NULL),
  ('stay-safe', 'Stay safe', 'Children are kept from harm and neglect, at home and outside it.', NULL, 2, 'Every Child Matters (Cm 5860, 2003); Every Child Matters: Change for Children (DfES, 2004), p.9', 'confirmed', NULL),
  ('enjoy-and-achieve', 'Enjoy and achieve', 'Children get the most out of life and learn what they will need as adults.', NULL, 3, 'Every Child Matters (Cm 5860, 2003); Every Child Matters: Change for Children (DfES, 2004), p.9', 'confirmed', NULL),
  ('make-a-positive-contribution', 'Make a positive contribution', 'Children take part in the life of their community and do not offend or behave anti-socially.', NULL, 4, 'Every Child Matters (Cm 5860, 2003); Every Child Matters: Change for Children (DfES, 2004), p.9', 'confirmed', NULL),
  ('achieve-economic-well-being', 'Achieve economic well-being', 'Children are not held back by lack of money from what they could become.', NULL, 5, 'Every Child Matters (Cm 5860, 2003); Every Child Matters: Change for Children (DfES, 2004), p.9', 'confirmed', NULL);

-- The 25 aims, five to an outcome
CREATE TABLE ecm_aims (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  FOREIGN KEY (parent) REFERENCES ecm_outcomes (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_aims (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('physically-healthy', 'Physically healthy', 'Children''s bodies are in good health.', 'be-healthy', 1, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('mentally-and-emotionally-healthy', 'Mentally and emotionally healthy', 'Children feel well in themselves and can manage their feelings.', 'be-healthy', 2, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('sexually-healthy', 'Sexually healthy', 'Young people look after their sexual health.', 'be-healthy', 3, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('healthy-lifestyles', 'Healthy lifestyles', 'Children eat, move, rest and live in ways that are good for them.', 'be-healthy', 4, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('choose-not-to-take-illegal-drugs', 'Choose not to take illegal drugs', 'Young people decide for themselves against illegal drugs.', 'be-healthy', 5, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('safe-from-maltreatment', 'Safe from maltreatment, neglect, violence and sexual exploitation', 'Nobody ill-treats, neglects, attacks or sexually exploits a child.', 'stay-safe', 6, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('safe-from-accidental-injury-and-death', 'Safe from accidental injury and death', 'Fewer children are hurt or killed by accident, on the road or elsewhere.', 'stay-safe', 7, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('safe-from-bullying-and-discrimination', 'Safe from bullying and discrimination', 'Children are not bullied or treated worse for who they are.', 'stay-safe', 8, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('safe-from-crime-and-anti-social-behaviour', 'Safe from crime and anti-social behaviour in and out of school', 'Children are not the victims of crime or nuisance, at school or outside it.', 'stay-safe', 9, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('security-stability-and-cared-for', 'Have security, stability and are cared for', 'Children have a settled home with people who look after them.', 'stay-safe', 10, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('ready-for-school', 'Ready for school', 'Young children start school able to make the most of it.', 'enjoy-and-achieve', 11, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('attend-and-enjoy-school', 'Attend and enjoy school', 'Children go to school and like being there.', 'enjoy-and-achieve', 12, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('achieve-primary-standards', 'Achieve stretching national educational standards at primary school', 'Pupils reach demanding national standards by the end of primary school.', 'enjoy-and-achieve', 13, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('personal-and-social-development', 'Achieve personal and social development and enjoy recreation', 'Children grow as people, get on with others and have good things to do in free time.', 'enjoy-and-achieve', 14, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('achieve-secondary-standards', 'Achieve stretching national educational standards at secondary school', 'Pupils reach demanding national standards by the end of secondary school.', 'enjoy-and-achieve', 15, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('engage-in-decision-making', 'Engage in decision-making and support the community and environment', 'Children have a say in what is decided and do something for the place they live in.', 'make-a-positive-contribution', 16, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('law-abiding-and-positive-behaviour', 'Engage in law-abiding and positive behaviour in and out of school', 'Children keep the law and behave well, at school and outside it.', 'make-a-positive-contribution', 17, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('positive-relationships', 'Develop positive relationships and choose not to bully and discriminate', 'Children get on with others and decide against bullying and discrimination.', 'make-a-positive-contribution', 18, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('self-confidence-and-change', 'Develop self-confidence and successfully deal with significant life changes and challenges', 'Children trust in themselves and come well through the big changes in their lives.', 'make-a-positive-contribution', 19, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('enterprising-behaviour', 'Develop enterprising behaviour', 'Young people have ideas, take the initiative and see things through.', 'make-a-positive-contribution', 20, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('engage-in-further-education-employment-or-training', 'Engage in further education, employment or training on leaving school', 'Young people go on to learn, train or work when they leave school.', 'achieve-economic-well-being', 21, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('ready-for-employment', 'Ready for employment', 'Young people have what they need to get and keep a job.', 'achieve-economic-well-being', 22, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('decent-homes-and-sustainable-communities', 'Live in decent homes and sustainable communities', 'Children live in homes that are fit to live in, in places that will last.', 'achieve-economic-well-being', 23, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('access-to-transport-and-material-goods', 'Access to transport and material goods', 'Families can get about and can afford the things they need.', 'achieve-economic-well-being', 24, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('households-free-from-low-income', 'Live in households free from low income', 'Children do not grow up in poor households.', 'achieve-economic-well-being', 25, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL);

-- What parents, carers and families do, one statement to an outcome
CREATE TABLE ecm_supports (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  FOREIGN KEY (parent) REFERENCES ecm_outcomes (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_supports (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('parents-promote-healthy-choices', 'Parents, carers and families promote healthy choices', 'Families help their children to choose what is good for them.', 'be-healthy', 1, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('parents-provide-safe-homes-and-stability', 'Parents, carers and families provide safe homes and stability', 'Families give their children a safe and settled home.', 'stay-safe', 2, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('parents-support-learning', 'Parents, carers and families support learning', 'Families help and encourage their children to learn.', 'enjoy-and-achieve', 3, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('parents-promote-positive-behaviour', 'Parents, carers and families promote positive behaviour', 'Families teach and encourage their children to behave well.', 'make-a-positive-contribution', 4, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('parents-supported-to-be-economically-active', 'Parents, carers and families are supported to be economically active', 'Families get the help they need to work and earn. Here they are helped, not the helpers.', 'achieve-economic-well-being', 5, 'Every Child Matters: Change for Children (DfES, 2004), p.9; HC 40-I (2004-05), Appendix A', 'confirmed', NULL);

-- The aspects of well-being in section 10(2) of the Children Act 2004
CREATE TABLE ecm_aspects (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_aspects (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('health', 'Physical and mental health and emotional well-being', 'How well children are in body, mind and feeling.', NULL, 1, 'Children Act 2004, s.10(2)', 'confirmed', NULL),
  ('protection', 'Protection from harm and neglect', 'How far children are kept from harm and from being neglected.', NULL, 2, 'Children Act 2004, s.10(2)', 'confirmed', NULL),
  ('education', 'Education, training and recreation', 'How children learn, train and spend their free time.', NULL, 3, 'Children Act 2004, s.10(2)', 'confirmed', NULL),
  ('contribution', 'The contribution made by them to society', 'What children do for the society they live in.', NULL, 4, 'Children Act 2004, s.10(2)', 'confirmed', NULL),
  ('social-and-economic', 'Social and economic well-being', 'How children fare among other people and in what their families can afford.', NULL, 5, 'Children Act 2004, s.10(2)', 'confirmed', NULL);

-- The 198 national indicators of 2008; those whose wording is not confirmed go by their number
CREATE TABLE ecm_indicators (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_indicators (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('1', 'NI 1', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 1, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('2', 'NI 2', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 2, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('3', 'NI 3', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 3, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('4', 'NI 4', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 4, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('5', 'NI 5', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 5, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('6', 'NI 6', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 6, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('7', 'NI 7', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 7, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('8', 'NI 8', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 8, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('9', 'NI 9', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 9, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('10', 'NI 10', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 10, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('11', 'NI 11', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 11, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('12', 'NI 12', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 12, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('13', 'NI 13', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 13, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('14', 'NI 14', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 14, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('15', 'NI 15', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 15, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('16', 'NI 16', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 16, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('17', 'NI 17', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 17, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('18', 'NI 18', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 18, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('19', 'NI 19', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 19, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('20', 'NI 20', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 20, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('21', 'NI 21', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 21, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('22', 'NI 22', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 22, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('23', 'NI 23', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 23, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('24', 'NI 24', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 24, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('25', 'NI 25', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 25, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('26', 'NI 26', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 26, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('27', 'NI 27', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 27, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('28', 'NI 28', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 28, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('29', 'NI 29', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 29, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('30', 'NI 30', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 30, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('32', 'NI 32', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 31, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('33', 'NI 33', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 32, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('34', 'NI 34', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 33, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('35', 'NI 35', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 34, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('36', 'NI 36', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 35, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('37', 'NI 37', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 36, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('38', 'NI 38', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 37, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('39', 'NI 39', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 38, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('40', 'NI 40', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 39, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('41', 'NI 41', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 40, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('42', 'NI 42', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 41, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('43', 'NI 43', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 42, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('44', 'NI 44', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 43, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('45', 'Young offenders'' engagement in suitable education, training and employment', 'Young offenders who are learning, training or working.', NULL, 44, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('46', 'NI 46', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 45, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('47', 'NI 47', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 46, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('48', 'NI 48', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 47, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('49', 'NI 49', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 48, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('50', 'Emotional health of children', 'How well children feel in themselves, from a survey of pupils.', NULL, 49, 'Tellus4 survey, local authority measures (DfE, archived)', 'confirmed', NULL),
  ('51', 'NI 51', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 50, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('52', 'Take up of school lunches', 'Pupils who eat a school lunch.', NULL, 51, 'Lewisham joint strategic needs assessment, childhood obesity targets', 'single-source', NULL),
  ('53', 'Prevalence of breastfeeding at 6-8 weeks from birth', 'Babies still breastfed at six to eight weeks.', NULL, 52, 'Lewisham joint strategic needs assessment, childhood obesity targets', 'single-source', NULL),
  ('54', 'NI 54', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 53, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('55', 'NI 55', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 54, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('56', 'NI 56', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 55, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('57', 'Children and young people''s participation in high-quality PE and sport', 'Pupils who do enough PE and sport of good quality.', NULL, 56, 'Lewisham joint strategic needs assessment, childhood obesity targets', 'single-source', NULL),
  ('58', 'NI 58', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 57, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('59', 'Initial assessments for children''s social care carried out within 7 working days of referral', 'First assessments done within seven working days of a child being referred.', NULL, 58, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('60', 'Core assessments carried out within 35 working days of commencement', 'In-depth assessments finished within 35 working days of being started.', NULL, 59, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('61', 'Timeliness of placements of looked after children for adoption following an agency decision that the child should be placed for adoption', 'Looked-after children placed for adoption soon enough after the decision.', NULL, 60, 'National indicator data set NI 61 (data catalogue entry)', 'single-source', NULL),
  ('62', 'NI 62', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 61, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('63', 'Stability of placements of looked after children: length of placement', 'Children under 16, looked after for two and a half years or more, who have kept one placement for two.', NULL, 62, 'National indicator data set NI 63 (data catalogue entry)', 'single-source', NULL),
  ('64', 'Child protection plans lasting 2 years or more', 'Child protection plans that go on for two years or more.', NULL, 63, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('65', 'Children becoming the subject of a child protection plan for a second or subsequent time', 'Child protection plans that are not a child''s first. One child may count more than once.', NULL, 64, 'National indicator data set NI 65 (data catalogue entry)', 'single-source', NULL),
  ('66', 'NI 66', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 65, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('67', 'NI 67', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 66, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('68', 'Referrals to children''s social care going on to initial assessment', 'Referrals to social care that lead to a first assessment.', NULL, 67, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('69', 'Children who have experienced bullying', 'Children who say in a survey that they have been bullied.', NULL, 68, 'Tellus4 survey, local authority measures (DfE, archived)', 'single-source', NULL),
  ('70', 'Hospital admissions caused by unintentional and deliberate injuries to children and young people', 'Children taken into hospital with an injury, by accident or on purpose.', NULL, 69, 'National indicator data set NI 70 (data catalogue entry)', 'single-source', NULL),
  ('71', 'NI 71', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 70, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('72', 'NI 72', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 71, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('73', 'Level 4+ in both English and maths at KS2', 'Pupils who reach level 4 in English and in maths at Key Stage 2.', NULL, 72, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'single-source', NULL),
  ('74', 'Level 5+ in both English and maths at KS3', 'Pupils who reach level 5 in English and in maths at Key Stage 3.', NULL, 73, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'single-source', NULL),
  ('75', 'NI 75', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 74, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('76', 'NI 76', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 75, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('77', 'NI 77', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 76, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('78', 'NI 78', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 77, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('79', 'Achievement of a Level 2 qualification by the age of 19', 'Young people who hold a Level 2 qualification by 19.', NULL, 78, 'National indicator data set NI 79 (data catalogue entry)', 'single-source', NULL),
  ('80', 'NI 80', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 79, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('81', 'NI 81', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 80, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('82', 'NI 82', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 81, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('83', 'NI 83', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 82, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('84', 'NI 84', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 83, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('85', 'NI 85', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 84, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('86', 'NI 86', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 85, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('87', 'Secondary school persistent absence rate', 'Secondary pupils who are away from school again and again.', NULL, 86, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('88', 'NI 88', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 87, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('89', 'NI 89', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 88, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('90', 'NI 90', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 89, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('91', 'NI 91', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 90, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('92', 'Narrowing the gap between the lowest achieving 20% in the EYFS Profile and the rest', 'How far the mean score of the lowest fifth lies below the median, as a percentage of the median.', NULL, 91, 'National indicator data set NI 92 (data catalogue entry)', 'single-source', NULL),
  ('93', 'Progression by 2 levels KS1-KS2, English', 'Pupils who rise two levels in English between Key Stages 1 and 2.', NULL, 92, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'single-source', NULL),
  ('94', 'Progression by 2 levels KS1-KS2, maths', 'Pupils who rise two levels in maths between Key Stages 1 and 2.', NULL, 93, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'single-source', NULL),
  ('95', 'Progression by 2 levels KS2-KS3, English', 'Pupils who rise two levels in English between Key Stages 2 and 3.', NULL, 94, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'single-source', NULL),
  ('96', 'Progression by 2 levels KS2-KS3, maths', 'Pupils who rise two levels in maths between Key Stages 2 and 3.', NULL, 95, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'single-source', NULL),
  ('97', 'Progression by 2 levels KS3-KS4, English', 'Pupils who rise two levels in English between Key Stages 3 and 4.', NULL, 96, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'single-source', NULL),
  ('98', 'Progression by 2 levels KS3-KS4, maths', 'Pupils who rise two levels in maths between Key Stages 3 and 4.', NULL, 97, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'single-source', NULL),
  ('99', 'Looked after children reaching level 4 at KS2, English', 'Looked-after children who reach level 4 in English at Key Stage 2.', NULL, 98, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10; Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'confirmed', NULL),
  ('100', 'Looked after children reaching level 4 at KS2, maths', 'Looked-after children who reach level 4 in maths at Key Stage 2.', NULL, 99, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10; Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'confirmed', NULL),
  ('101', 'Looked after children achieving 5 A*-C incl. English and maths at KS4', 'Looked-after children with five good GCSEs, English and maths among them.', NULL, 100, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('102', 'Achievement gap between pupils eligible for free school meals and their peers at KS2 and KS4', 'The gap in percentage points between pupils who may have free school meals and the others. Part a is Key Stage 2, part b Key Stage 4.', NULL, 101, 'National indicator data set NI 102 (data catalogue entry); Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'confirmed', NULL),
  ('103', 'NI 103', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 102, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('104', 'SEN / non-SEN gap: KS2 English and maths threshold', 'The gap in percentage points between pupils with special educational needs and the others at Key Stage 2.', NULL, 103, 'National indicator data set NI 104 (data catalogue entry)', 'single-source', NULL),
  ('105', 'NI 105', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 104, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('106', 'NI 106', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 105, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('107', 'KS2 attainment for Black and minority ethnic groups', 'How pupils of Black and minority ethnic groups do at Key Stage 2. Only groups of more than 30 pupils count.', NULL, 106, 'National indicator data set NI 107 (data catalogue entry)', 'single-source', NULL),
  ('108', 'NI 108', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 107, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('109', 'NI 109', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 108, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('110', 'Young people''s participation in positive activities', 'Young people who say in a survey that they take part in activities outside lessons.', NULL, 109, 'Tellus4 survey, local authority measures (DfE, archived)', 'single-source', NULL),
  ('111', 'NI 111', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 110, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('112', 'Under 18 conception rate', 'Conceptions before the age of 18 for every 1,000 girls aged 15 to 17.', NULL, 111, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('113', 'NI 113', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 112, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('114', 'NI 114', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 113, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('115', 'Substance misuse by young people', 'Young people who say in a survey that they misuse drink or drugs.', NULL, 114, 'Tellus4 survey, local authority measures (DfE, archived)', 'single-source', NULL),
  ('116', 'Proportion of children in poverty', 'Children who live in poverty.', NULL, 115, 'Health and Wellbeing outcome report (local authority performance paper)', 'single-source', NULL),
  ('117', '16 to 18 year olds who are not in education, employment or training (NEET)', 'Young people of 16 to 18 who neither learn, train nor work.', NULL, 116, 'Cheshire East Council, children''s performance report on the national indicators, 2009-10', 'single-source', NULL),
  ('118', 'NI 118', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 117, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('119', 'NI 119', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 118, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('120', 'NI 120', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 119, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('121', 'NI 121', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 120, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('122', 'NI 122', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 121, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('123', 'NI 123', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 122, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('124', 'NI 124', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 123, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('125', 'NI 125', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 124, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('126', 'NI 126', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 125, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('127', 'NI 127', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 126, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('128', 'NI 128', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 127, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('129', 'NI 129', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 128, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('130', 'NI 130', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 129, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('131', 'NI 131', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 130, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('132', 'NI 132', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 131, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('133', 'NI 133', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 132, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('134', 'NI 134', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 133, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('135', 'NI 135', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 134, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('136', 'NI 136', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 135, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('137', 'NI 137', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 136, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('138', 'NI 138', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 137, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('139', 'NI 139', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 138, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('140', 'NI 140', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 139, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('141', 'NI 141', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 140, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('142', 'NI 142', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 141, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('143', 'NI 143', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 142, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('144', 'NI 144', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 143, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('145', 'NI 145', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 144, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('146', 'NI 146', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 145, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('147', 'NI 147', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 146, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('148', 'NI 148', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 147, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('149', 'NI 149', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 148, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('150', 'NI 150', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 149, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('151', 'NI 151', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 150, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('152', 'NI 152', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 151, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('153', 'NI 153', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 152, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('154', 'NI 154', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 153, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('155', 'NI 155', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 154, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('156', 'NI 156', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 155, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('157', 'NI 157', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 156, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('158', 'NI 158', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 157, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('159', 'NI 159', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 158, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('160', 'NI 160', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 159, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('161', 'NI 161', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 160, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('162', 'NI 162', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 161, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('163', 'NI 163', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 162, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('164', 'NI 164', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 163, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('165', 'NI 165', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 164, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('166', 'NI 166', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 165, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('167', 'NI 167', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 166, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('168', 'NI 168', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 167, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('169', 'NI 169', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 168, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('170', 'NI 170', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 169, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('171', 'NI 171', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 170, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('172', 'NI 172', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 171, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('173', 'NI 173', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 172, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('174', 'NI 174', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 173, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('175', 'NI 175', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 174, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('176', 'NI 176', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 175, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('177', 'NI 177', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 176, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('178', 'NI 178', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 177, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('179', 'NI 179', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 178, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('180', 'NI 180', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 179, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('181', 'NI 181', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 180, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('182', 'NI 182', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 181, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('183', 'NI 183', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 182, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('184', 'NI 184', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 183, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('185', 'NI 185', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 184, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('186', 'NI 186', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 185, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('187', 'NI 187', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 186, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('188', 'NI 188', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 187, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('189', 'NI 189', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 188, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('190', 'NI 190', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 189, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('191', 'NI 191', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 190, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('192', 'NI 192', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 191, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('193', 'NI 193', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 192, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('194', 'NI 194', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 193, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('195', 'NI 195', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 194, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('196', 'NI 196', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 195, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('197', 'NI 197', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 196, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('198', 'NI 198', 'A national indicator of 2008 whose wording has not been confirmed.', NULL, 197, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31', 'single-source', NULL),
  ('199', 'Children and young people''s satisfaction with parks and play areas', 'Children who say in a survey that they like their parks and play areas.', NULL, 198, 'National Indicators (Communities and Local Government, 2007): 198 indicators, numbered to 199 without 31; Tellus4 survey, local authority measures (DfE, archived)', 'confirmed', NULL);

-- The editions of the outcomes framework
CREATE TABLE ecm_editions (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_editions (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('2004', 'Every Child Matters: Change for Children', 'The five outcomes with their 25 aims and five support statements, beside targets and inspection criteria.', NULL, 1, 'Every Child Matters: Change for Children (DfES, December 2004); HC 40-I (2004-05), Appendix A', 'confirmed', NULL),
  ('2008-04-03', 'Revised Every Child Matters Outcomes Framework', 'The same five outcomes, tied to the 2020 goals, public service agreements and national indicators.', NULL, 2, 'Every Child Matters Outcomes Framework (DCSF, 3 April 2008)', 'confirmed', NULL);

-- The eight priorities of the Kent Children's Trust
CREATE TABLE ecm_priorities (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_priorities (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('poverty', 'Reduce the impact of poverty', 'Tackle what makes families poor, for a time or over generations, and soften what it does to children.', NULL, 1, 'A World of Possibilities (Kent County Council presentation, 2008), slides 25-27', 'single-source', NULL),
  ('resilience', 'Build resilience', 'Help children to make healthy and safe choices and to cope, above all those with emotional or mental health problems.', NULL, 2, 'A World of Possibilities (Kent County Council presentation, 2008), slides 25-27', 'single-source', NULL),
  ('parenting', 'Improve parenting', 'Help families in difficulty early and together, in the spirit of Every Parent Matters.', NULL, 3, 'A World of Possibilities (Kent County Council presentation, 2008), slides 25-27', 'single-source', NULL),
  ('housing', 'Better and more stable housing for vulnerable young people', 'Give vulnerable children and young people a good home they can stay in, until they are settled as adults.', NULL, 4, 'A World of Possibilities (Kent County Council presentation, 2008), slides 25-27', 'single-source', NULL),
  ('vulnerable-children', 'Better life chances for vulnerable children', 'Give vulnerable children a better start, and young carers better results and a better life.', NULL, 5, 'A World of Possibilities (Kent County Council presentation, 2008), slides 25-27', 'single-source', NULL),
  ('things-to-do', 'Things to do and safe places to go', 'Give more young people good ways to spend free time, and do better by adolescents at risk to themselves or others.', NULL, 6, 'A World of Possibilities (Kent County Council presentation, 2008), slides 25-27', 'single-source', NULL),
  ('participation', 'Engagement in education, employment and society', 'Draw young people into learning, work and the life of society, so that they are secure and not disaffected.', NULL, 7, 'A World of Possibilities (Kent County Council presentation, 2008), slides 25-27', 'single-source', NULL),
  ('safe-communities', 'Be safe and feel safe in the community', 'Keep children safe, and feeling safe, where they live, learn, play and work, and act against bullying.', NULL, 8, 'A World of Possibilities (Kent County Council presentation, 2008), slides 25-27', 'single-source', NULL);

-- The four strands of the vision for Kent's children
CREATE TABLE ecm_vision (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_vision (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('nurtured-at-home', 'Nurtured and encouraged at home', 'Children grow up cared for and urged on by those they live with.', NULL, 1, 'Positive About Our Future: Kent Children and Young People''s Plan 2008-2011; Thanet One local plan', 'confirmed', NULL),
  ('inspired-by-school', 'Inspired and motivated by school', 'School makes children want to learn.', NULL, 2, 'Positive About Our Future: Kent Children and Young People''s Plan 2008-2011; Thanet One local plan', 'confirmed', NULL),
  ('safe-in-the-community', 'Safe and secure in the community', 'Children are safe in the places where they live.', NULL, 3, 'Positive About Our Future: Kent Children and Young People''s Plan 2008-2011; Thanet One local plan', 'confirmed', NULL),
  ('healthy-and-fulfilled-lives', 'Living healthy and fulfilled lives', 'Children are well and make something of their lives.', NULL, 4, 'Positive About Our Future: Kent Children and Young People''s Plan 2008-2011; Thanet One local plan', 'confirmed', NULL);

-- The essential features of a children's trust
CREATE TABLE ecm_features (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_features (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('child-centred-outcome-led-vision', 'Child-centred, outcome-led vision', 'One picture of what children should have, drawn from what they and their families say.', NULL, 1, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted by Kent in 2008 and Cheshire East in 2010', 'confirmed', NULL),
  ('integrated-front-line-delivery', 'Integrated front-line delivery', 'Services stand round the child and the family, whichever agency they belong to.', NULL, 2, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted by Kent in 2008 and Cheshire East in 2010', 'confirmed', NULL),
  ('integrated-processes', 'Integrated processes', 'Those who work together use the same words and the same procedures.', NULL, 3, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted by Kent in 2008 and Cheshire East in 2010', 'confirmed', NULL),
  ('integrated-strategy', 'Integrated strategy', 'Partners plan and commission together, and put money in one pot.', NULL, 4, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted by Kent in 2008 and Cheshire East in 2010', 'confirmed', NULL),
  ('inter-agency-governance', 'Inter-agency governance', 'Firm arrangements say how the agencies co-operate and who answers for it.', NULL, 5, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted by Kent in 2008 and Cheshire East in 2010', 'confirmed', NULL);

-- What a children's trust must do under the guidance of 2008
CREATE TABLE ecm_duties (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_duties (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('narrow-outcome-gaps', 'Narrow outcome gaps', 'Bring disadvantaged children closer to their peers while all children do better.', NULL, 1, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted in A World of Possibilities (Kent County Council presentation, 2008), slide 14', 'single-source', NULL),
  ('prevention-and-early-identification', 'Prevention and early identification', 'Find children with additional needs early, with all partners, among them the police and youth justice.', NULL, 2, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted in A World of Possibilities (Kent County Council presentation, 2008), slide 14', 'single-source', NULL),
  ('involve-and-empower-parents', 'Involve and empower parents', 'Give parents a real part, and answer to children and young people themselves.', NULL, 3, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted in A World of Possibilities (Kent County Council presentation, 2008), slide 14', 'single-source', NULL),
  ('effective-planning-and-commissioning', 'Effective planning and commissioning', 'Plan and buy services well, and use pooled budgets flexibly.', NULL, 4, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted in A World of Possibilities (Kent County Council presentation, 2008), slide 14', 'single-source', NULL),
  ('integrated-working', 'Effective integrated working', 'See that all who work with children work as one.', NULL, 5, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted in A World of Possibilities (Kent County Council presentation, 2008), slide 14', 'single-source', NULL),
  ('overcome-information-barriers', 'Overcome information barriers', 'Remove needless obstacles to sharing and using what is known.', NULL, 6, 'Children''s Trusts: statutory guidance on inter-agency co-operation (DCSF, 2008), as quoted in A World of Possibilities (Kent County Council presentation, 2008), slide 14', 'single-source', NULL);

-- The functions of the Kent Children's Trust
CREATE TABLE ecm_functions (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_functions (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('agree-priorities', 'Agree priorities through the plan', 'Settle what is to be improved, in the county''s children and young people''s plan.', NULL, 1, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('assess-needs', 'Assess needs and performance', 'Learn by research and by managing performance what children need and how services do.', NULL, 2, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('engage-families', 'Engage children and families', 'Give children, young people and families a part in developing services.', NULL, 3, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('integrated-commissioning', 'Integrated commissioning and pooled budgets', 'Find what can be commissioned together, and strengthen partnership, pooled money included.', NULL, 4, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('keep-children-safe', 'Keep children safe with the safeguarding board', 'Work with the county''s safeguarding children board to keep children from harm.', NULL, 5, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('champion-the-vulnerable', 'Champion children, above all the vulnerable', 'Speak up for what children need, most of all those who are vulnerable.', NULL, 6, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('preventive-services', 'Focus on prevention and early intervention', 'Turn services towards helping children and families before things go wrong.', NULL, 7, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('joint-commissioning-with-health', 'Joint commissioning with the primary care trusts', 'See that health and the county council have agreements to commission together, and review them.', NULL, 8, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('value-for-money', 'Use funds for outcomes and value for money', 'See that all money, core and additional, improves outcomes and is well spent.', NULL, 9, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('provider-relations', 'Good relations with providers', 'Stay on the best terms with schools, health, justice, youth and voluntary services.', NULL, 10, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL),
  ('answer-government-and-inspection', 'Respond to government and inspection', 'Heed what central government requires and answer inspection and review.', NULL, 11, 'Kent Children''s Trust Partnership Agreement 2008, as quoted in A World of Possibilities (Kent County Council presentation, 2008), slides 28-29', 'single-source', NULL);

-- The chapters of The Children's Plan of 2007
CREATE TABLE ecm_chapters (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_chapters (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('happy-and-healthy', 'Happy and healthy', 'The wellbeing and health of children, and information and support for their parents.', NULL, 1, 'The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('safe-and-sound', 'Safe and sound', 'Keeping children from harm while leaving them room to learn and to enjoy childhood.', NULL, 2, 'The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('excellence-and-equity', 'Excellence and equity', 'High standards and a smaller gap, through each child''s own progress.', NULL, 3, 'The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('leadership-and-collaboration', 'Leadership and collaboration', 'High standards and a smaller gap, through reform of the system of early years and schools.', NULL, 4, 'The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('staying-on', 'Staying on', 'Young people learning and training to 18 and after.', NULL, 5, 'The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('on-the-right-track', 'On the right track', 'Young people kept on a path that leads to success.', NULL, 6, 'The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('making-it-happen', 'Making it happen', 'How services for children are to work together. No objective of its own.', NULL, 7, 'The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL);

-- The objectives of the Department for Children, Schools and Families
CREATE TABLE ecm_objectives (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_objectives (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('1', 'Secure the wellbeing and health of children and young people', 'Children are well and healthy.', NULL, 1, 'Departmental Strategic Objectives of the DCSF, in The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('2', 'Safeguard the young and vulnerable', 'Children who could come to harm are kept safe.', NULL, 2, 'Departmental Strategic Objectives of the DCSF, in The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('3', 'Achieve world class standards in education', 'Education is as good as anywhere in the world.', NULL, 3, 'Departmental Strategic Objectives of the DCSF, in The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('4', 'Close the gap in educational achievement for children from disadvantaged families', 'Children of disadvantaged families do as well at school as the rest.', NULL, 4, 'Departmental Strategic Objectives of the DCSF, in The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('5', 'Ensure young people are participating and achieving their potential to 18 and beyond', 'Young people stay in learning to 18 and after, and do well in it.', NULL, 5, 'Departmental Strategic Objectives of the DCSF, in The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL),
  ('6', 'Keep children and young people on the path to success', 'Young people come through their teenage years ready for adult life.', NULL, 6, 'Departmental Strategic Objectives of the DCSF, in The Children''s Plan (Cm 7280, December 2007)', 'confirmed', NULL);

-- The bodies that section 10(4) of the Children Act 2004 bound to co-operate
CREATE TABLE ecm_partners (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_partners (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('district-council', 'District council', 'Each district council of the area, where the authority is a county council.', NULL, 1, 'Children Act 2004, s.10(4), as enacted', 'confirmed', NULL),
  ('police-authority', 'Police authority', 'The body that oversaw the police force of the area. The local policing body came after it.', NULL, 2, 'Children Act 2004, s.10(4), as enacted', 'confirmed', NULL),
  ('chief-officer-of-police', 'Chief officer of police', 'The head of the police force of the area.', NULL, 3, 'Children Act 2004, s.10(4), as enacted', 'confirmed', NULL),
  ('local-probation-board', 'Local probation board', 'The board that ran probation in the area.', NULL, 4, 'Children Act 2004, s.10(4), as enacted', 'confirmed', NULL),
  ('secretary-of-state-for-probation', 'Secretary of State, for probation functions', 'The Secretary of State as far as probation in the area is concerned.', NULL, 5, 'Children Act 2004, s.10(4), as amended by the Offender Management Act 2007', 'single-source', NULL),
  ('probation-provider', 'Provider of probation services', 'Whoever is engaged to provide probation services in the area.', NULL, 6, 'Children Act 2004, s.10(4), as amended by the Offender Management Act 2007', 'single-source', NULL),
  ('youth-offending-team', 'Youth offending team', 'The team of several agencies that works with young offenders in the area.', NULL, 7, 'Children Act 2004, s.10(4), as enacted', 'confirmed', NULL),
  ('strategic-health-authority', 'Strategic health authority', 'The regional authority of the health service.', NULL, 8, 'Children Act 2004, s.10(4), as enacted', 'confirmed', NULL),
  ('primary-care-trust', 'Primary care trust', 'The body that bought health services for the area.', NULL, 9, 'Children Act 2004, s.10(4), as enacted', 'confirmed', NULL),
  ('connexions-provider', 'Provider of Connexions services', 'Whoever provides information, advice, guidance and support to young people of 13 to 19.', NULL, 10, 'Children Act 2004, s.10(4), as enacted', 'confirmed', NULL),
  ('maintained-school', 'Governing body of a maintained school', 'The governors of each school that the local authority maintains.', NULL, 11, 'Children Act 2004, s.10(4), as amended by the Apprenticeships, Skills, Children and Learning Act 2009', 'confirmed', NULL),
  ('non-maintained-special-school', 'Proprietor of a non-maintained special school', 'The owner of a special school approved under section 342 of the Education Act 1996.', NULL, 12, 'Children Act 2004, s.10(4), as amended by the Apprenticeships, Skills, Children and Learning Act 2009', 'confirmed', NULL),
  ('academy-or-ctc', 'Proprietor of an academy or city technology college', 'The owner of an academy, a city technology college or a city college for the technology of the arts.', NULL, 13, 'Children Act 2004, s.10(4), as amended by the Apprenticeships, Skills, Children and Learning Act 2009', 'confirmed', NULL),
  ('fe-institution', 'Governing body of a further education institution', 'The governors of a further education or sixth-form college whose main site is in the area.', NULL, 14, 'Children Act 2004, s.10(4), as amended by the Apprenticeships, Skills, Children and Learning Act 2009', 'confirmed', NULL),
  ('jobcentre-plus', 'Jobcentre Plus', 'The Secretary of State as far as helping people into work is concerned.', NULL, 15, 'Children Act 2004, s.10(4), as amended by the Apprenticeships, Skills, Children and Learning Act 2009', 'confirmed', NULL),
  ('learning-and-skills-council', 'Learning and Skills Council for England', 'The body that paid for education and training after 16. Taken out of the list in 2010.', NULL, 16, 'Children Act 2004, s.10(4), as enacted; omitted by the Apprenticeships, Skills, Children and Learning Act 2009', 'confirmed', NULL);

-- The frameworks under which children's services were inspected or assessed
CREATE TABLE ecm_frameworks (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_frameworks (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('jar', 'Joint Area Review', 'Several inspectorates judged how well the services of an area work together for children. Later reviews graded investigations, not outcomes.', NULL, 1, 'Children Act 2004, s.20; SI 2005/1973; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('apa', 'Annual Performance Assessment', 'Each year graded a council''s children''s services: the five outcomes, capacity to improve and overall.', NULL, 2, 'Norfolk County Council on its annual performance assessment; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('slac', 'Inspection of safeguarding and looked after children services', 'Gave one overall grade for safeguarding and another for looked-after children.', NULL, 3, 'Inspections of safeguarding and looked after children services (Ofsted, 090027); Kent report, November 2010', 'confirmed', NULL),
  ('csr', 'Annual children''s services rating', 'Rated each council''s children''s services once a year, in one word.', NULL, 4, 'Ofsted, annual rating of children''s services 2009; Public Finance, 9 December 2010', 'confirmed', NULL),
  ('sif', 'Single inspection framework', 'Graded help and protection, looked-after children, adoption, care leavers and leadership, and the whole.', NULL, 5, 'Ofsted reports on Devon, Leeds and Windsor and Maidenhead (2015) and Manchester (2017)', 'confirmed', NULL),
  ('ilacs', 'Inspection of local authority children''s services', 'Grades leadership, help and protection, children in care and care leavers. The overall grade ended in March 2026.', NULL, 6, 'Inspecting local authority children''s services from 2018 (GOV.UK); Ofsted announcements on overall judgements, 2025', 'confirmed', NULL),
  ('jtai', 'Joint targeted area inspection', 'Several inspectorates look at how the agencies of an area meet one kind of need. No grade scale is published here.', NULL, 7, 'Joint targeted area inspection guidance (GOV.UK, October 2022)', 'single-source', NULL);

-- The grades of each inspection framework, the best first; a grade means nothing without its framework
CREATE TABLE ecm_grades (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255) NOT NULL,
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (parent, code),
  FOREIGN KEY (parent) REFERENCES ecm_frameworks (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_grades (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('outstanding', 'Outstanding', 'The best of four grades. Early reports call it excellent.', 'jar', 1, 'Children Act 2004, s.20; SI 2005/1973; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('good', 'Good', 'The second of four grades.', 'jar', 2, 'Children Act 2004, s.20; SI 2005/1973; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('adequate', 'Adequate', 'The third of four grades.', 'jar', 3, 'Children Act 2004, s.20; SI 2005/1973; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('inadequate', 'Inadequate', 'The lowest of four grades.', 'jar', 4, 'Children Act 2004, s.20; SI 2005/1973; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('outstanding', 'Outstanding', 'The best of four grades. Early reports call it excellent.', 'apa', 5, 'Norfolk County Council on its annual performance assessment; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('good', 'Good', 'The second of four grades.', 'apa', 6, 'Norfolk County Council on its annual performance assessment; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('adequate', 'Adequate', 'The third of four grades.', 'apa', 7, 'Norfolk County Council on its annual performance assessment; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('inadequate', 'Inadequate', 'The lowest of four grades.', 'apa', 8, 'Norfolk County Council on its annual performance assessment; Kent County Council Cabinet, 17 December 2007', 'confirmed', NULL),
  ('outstanding', 'Outstanding', 'The best of four grades.', 'slac', 9, 'Inspections of safeguarding and looked after children services (Ofsted, 090027); Kent report, November 2010', 'confirmed', NULL),
  ('good', 'Good', 'The second of four grades.', 'slac', 10, 'Inspections of safeguarding and looked after children services (Ofsted, 090027); Kent report, November 2010', 'confirmed', NULL),
  ('adequate', 'Adequate', 'The third of four grades.', 'slac', 11, 'Inspections of safeguarding and looked after children services (Ofsted, 090027); Kent report, November 2010', 'confirmed', NULL),
  ('inadequate', 'Inadequate', 'The lowest of four grades.', 'slac', 12, 'Inspections of safeguarding and looked after children services (Ofsted, 090027); Kent report, November 2010', 'confirmed', NULL),
  ('excellent', 'Excellent', 'The best of four ratings.', 'csr', 13, 'Ofsted, annual rating of children''s services 2009; Public Finance, 9 December 2010', 'confirmed', NULL),
  ('good', 'Good', 'The second of four ratings.', 'csr', 14, 'Ofsted, annual rating of children''s services 2009; Public Finance, 9 December 2010', 'confirmed', NULL),
  ('adequate', 'Adequate', 'The third of four ratings.', 'csr', 15, 'Ofsted, annual rating of children''s services 2009; Public Finance, 9 December 2010', 'confirmed', NULL),
  ('poor', 'Poor', 'The lowest of four ratings.', 'csr', 16, 'Ofsted, annual rating of children''s services 2009; Public Finance, 9 December 2010', 'confirmed', NULL),
  ('outstanding', 'Outstanding', 'The best of four grades.', 'sif', 17, 'Ofsted reports on Devon, Leeds and Windsor and Maidenhead (2015) and Manchester (2017)', 'confirmed', NULL),
  ('good', 'Good', 'The second of four grades.', 'sif', 18, 'Ofsted reports on Devon, Leeds and Windsor and Maidenhead (2015) and Manchester (2017)', 'confirmed', NULL),
  ('requires-improvement', 'Requires improvement to be good', 'The third of four grades. It took the place of adequate.', 'sif', 19, 'Ofsted reports on Devon, Leeds and Windsor and Maidenhead (2015) and Manchester (2017)', 'confirmed', NULL),
  ('inadequate', 'Inadequate', 'The lowest of four grades.', 'sif', 20, 'Ofsted reports on Devon, Leeds and Windsor and Maidenhead (2015) and Manchester (2017)', 'confirmed', NULL),
  ('outstanding', 'Outstanding', 'The best of four grades.', 'ilacs', 21, 'Inspecting local authority children''s services from 2018 (GOV.UK); Ofsted announcements on overall judgements, 2025', 'confirmed', NULL),
  ('good', 'Good', 'The second of four grades.', 'ilacs', 22, 'Inspecting local authority children''s services from 2018 (GOV.UK); Ofsted announcements on overall judgements, 2025', 'confirmed', NULL),
  ('requires-improvement', 'Requires improvement to be good', 'The third of four grades. It took the place of adequate.', 'ilacs', 23, 'Inspecting local authority children''s services from 2018 (GOV.UK); Ofsted announcements on overall judgements, 2025', 'confirmed', NULL),
  ('inadequate', 'Inadequate', 'The lowest of four grades.', 'ilacs', 24, 'Inspecting local authority children''s services from 2018 (GOV.UK); Ofsted announcements on overall judgements, 2025', 'confirmed', NULL);

-- The time in which inspectors ask for action
CREATE TABLE ecm_horizons (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_horizons (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('immediate', 'For immediate action', 'To be done at once.', NULL, 1, 'Herefordshire Joint Area Review 2005 (council minutes); Kent Joint Area Review 2008, as presented by Kent County Council', 'confirmed', NULL),
  ('within_six_months', 'For action over the next six months', 'To be done within six months of the report.', NULL, 2, 'Herefordshire Joint Area Review 2005 (council minutes); Kent Joint Area Review 2008, as presented by Kent County Council', 'confirmed', NULL),
  ('longer_term', 'For action in the longer term', 'To be done later; the report sets no date.', NULL, 3, 'Herefordshire Joint Area Review 2005 (council minutes); Kent Joint Area Review 2008, as presented by Kent County Council', 'single-source', NULL);

-- The kinds of English council area, in the order of the first three characters of their codes
CREATE TABLE ecm_area_kinds (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_area_kinds (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('unitary', 'Unitary authority', 'One council for all local services.', NULL, 1, 'Office for National Statistics, GSS coding system', 'single-source', NULL),
  ('district', 'District', 'A lower council in a county. The county runs children''s services.', NULL, 2, 'Office for National Statistics, GSS coding system', 'single-source', NULL),
  ('metropolitan-district', 'Metropolitan district', 'One council for all local services in a large urban area.', NULL, 3, 'Office for National Statistics, GSS coding system', 'single-source', NULL),
  ('london-borough', 'London borough', 'One of the London councils, the City among them.', NULL, 4, 'Office for National Statistics, GSS coding system', 'single-source', NULL),
  ('county', 'County', 'The upper council of an area with two tiers, with districts under it.', NULL, 5, 'Office for National Statistics, GSS coding system', 'single-source', NULL),
  ('combined-authority', 'Combined authority', 'Several councils acting as one for some purposes. It runs no children''s services.', NULL, 6, 'Office for National Statistics, GSS coding system', 'single-source', NULL);

-- The twelve districts of Kent by their codes of the Government Statistical Service
CREATE TABLE ecm_districts (
  code varchar(255) NOT NULL,
  title text NOT NULL,
  description text,
  parent varchar(255),
  position integer NOT NULL,
  source text,
  standing varchar(255),
  deprecated varchar(255),
  PRIMARY KEY (code),
  CHECK (standing IN ('confirmed', 'single-source', 'editorial'))
);
INSERT INTO ecm_districts (code, title, description, parent, position, source, standing, deprecated) VALUES
  ('E07000105', 'Ashford', 'District in Kent.', NULL, 1, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000106', 'Canterbury', 'District in Kent.', NULL, 2, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000107', 'Dartford', 'District in Kent.', NULL, 3, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000108', 'Dover', 'District in Kent.', NULL, 4, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000109', 'Gravesham', 'District in Kent.', NULL, 5, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000110', 'Maidstone', 'District in Kent.', NULL, 6, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000111', 'Sevenoaks', 'District in Kent.', NULL, 7, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000112', 'Shepway', 'District in Kent, since renamed Folkestone and Hythe under the same code.', NULL, 8, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000113', 'Swale', 'District in Kent.', NULL, 9, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000114', 'Thanet', 'District in Kent.', NULL, 10, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000115', 'Tonbridge and Malling', 'District in Kent.', NULL, 11, 'GSS code lists of English local authorities', 'confirmed', NULL),
  ('E07000116', 'Tunbridge Wells', 'District in Kent.', NULL, 12, 'GSS code lists of English local authorities', 'confirmed', NULL);

COMMIT;
