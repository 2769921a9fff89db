const words = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().split(/\s+/).filter(Boolean))

/**
 * All lists are in small letters. Given names that are no other word, month or place: among the most frequent
 * of the Social Security Administration's lists of the last sixty years, with names frequent among families
 * that lists of the whole country rank low.
 */
export const GIVEN_NAMES = words(`
  Aaliyah Aaron Abdi Abdullahi Abigail Adam Adriana Adrian Ahmed Aisha Alejandra Alejandro Alexa Alexander Alexandra
  Alexis Alicia Alison Allison Alyssa Amanda Amber Amelia Amina Amir Amy Ana Andre Andrea Andrew Angel Angela
  Angelica Anita Anna Anne Anthony Antonio Ariana Ashley Ava Aubrey Ayana Barbara Beatriz Benjamin Bethany Beverly
  Brandi Brandon Brenda Brian Briana Brianna Brittany Brooke Bryan Caitlin Caleb Cameron Camila Carla Carlos Carmen
  Carol Caroline Carolyn Cassandra Catherine Cecilia Chantel Chelsea Cheryl Christian Christina Christine
  Christopher Cindy Claire Claudia Connor Courtney Cristina Crystal Cynthia Damian Daniel Daniela Danielle Darius
  David Dawn DeAndre Deborah Debra Deja Denise Derek Destiny Devon Diana Diane Diego Dominique Donna Dorothy Dylan
  Ebony Edward Elena Elijah Elizabeth Ella Emily Emma Eric Erica Erika Erin Ethan Eva Evan Evelyn Fatima Fatuma
  Fernanda Fernando Francisco Gabriel Gabriela Gabrielle Gary Gavin Gloria Gregory Guadalupe Gwendolyn Hailey
  Halima Hannah Heather Heidi Helen Henry Hodan Ian Ibrahim Imani Ingrid Irene Isaac Isabel Isabella Isaiah Ivan
  Jacob Jacqueline Jada Jaden Jaime Jalen Jamal James Jamie Jane Janet Janice Jasmine Jason Javier Jayden Jaylen
  Jazmin Jeffrey Jenna Jennifer Jenny Jeremiah Jeremy Jerome Jessica Jesus Jillian Jocelyn Joel John Jonathan Jose
  José Joseph Joshua Josiah Joyce Juan Juanita Judith Julia Julian Juliana Julie Justin Kaitlyn Karen Karina Karla
  Kate Katherine Kathleen Kathryn Katie Kayla Keisha Keith Kelly Kelsey Kendra Kenneth Kevin Kiara Kimberly Krista
  Kristen Kristin Kristina Kyle Lakeisha Laquisha Larissa LaShawn Latasha Latisha Latoya Laura Lauren Leah Leila
  Leslie Leticia Liam Linda Lindsay Lindsey Lisa Liza Logan Lori Lorena Lucas Lucia Luis Luz Lydia Mackenzie
  Makayla Malik Marcus Margaret Maria María Mariah Mariam Maricela Marisol Marissa Martha Martin Mary Maryam Mateo
  Matthew Maya Megan Melanie Melissa Mercedes Mia Michael Michele Michelle Miguel Mikayla Miranda Miriam Mohamed
  Mohammed Molly Monica Monique Muhammad Mya Nadia Nancy Naomi Natalia Natalie Natasha Nathan Nathaniel Nevaeh
  Nicholas Nicole Nina Noah Noemi Nora Olivia Omar Oscar Pablo Pamela Patricia Patrick Paul Paula Pedro Peter
  Precious Priscilla Rachel Rafael Ramon Raquel Rasheeda Raven Rebecca Regina Ricardo Richard Robert Roberto Robin
  Rosa Rosario Ruth Ryan Sabrina Sade Sally Samantha Samuel Sandra Sara Sarah Sean Sebastian Selena Shanice Shaniqua
  Shannon Sharon Shawna Sheila Shelby Sherry Shirley Sofia Sonia Sophia Stacey Stacy Stephanie Stephen Steven
  Summer Susan Sylvia Tabitha Tamara Tameka Tamika Tammy Tanisha Tanya Tara Tasha Tatiana Taylor Teresa Terrence
  Theresa Thomas Tiana Tiffany Timothy Tina Tomas Tonya Tracy Travis Trevon Trinity Tyrone Tyler Valerie Vanessa
  Veronica Victor Victoria Vincent Wanda Wendy Whitney William Ximena Xavier Yadira Yasmin Yesenia Yolanda Yvette
  Zachary Zaire Zainab Zoe`)

/** Family names that stand alone after "Baby" or before "family". */
export const FAMILY_NAMES = words(`
  Adams Ahmed Alexander Ali Allen Alvarez Anderson Bailey Baker Banks Barnes Bell Bennett Brooks Brown Bryant
  Butler Campbell Carter Castillo Chavez Chen Clark Coleman Collins Cooper Cox Cruz Davis Diaz Edwards Evans
  Flores Foster Garcia Gibson Gomez Gonzales Gonzalez Gray Green Griffin Gutierrez Hall Harris Harrison Hassan
  Hayes Henderson Hernandez Hill Howard Hughes Jackson James Jenkins Jimenez Johnson Jones Jordan Kelly Kim King
  Lee Lewis Long Lopez Martin Martinez Mendoza Miller Mitchell Mohamed Moore Morales Morgan Morris Murphy Myers
  Nelson Nguyen Ortiz Owens Parker Patel Patterson Perez Perry Peterson Phillips Powell Price Ramirez Ramos Reed
  Reyes Reynolds Richardson Rivera Roberts Robinson Rodriguez Rogers Ross Ruiz Russell Sanchez Sanders Scott
  Simmons Smith Stewart Sullivan Taylor Thomas Thompson Torres Tucker Turner Vang Vasquez Walker Wallace Ward
  Washington Watson White Williams Wilson Wood Wright Xiong Yang Young`)

/** Words that are written with a capital letter and are neither somebody's name nor a small place. */
export const NOT_NAMES = words(`
  A An And At As All After Also Any Are Baby Babies Back Based Be Because Bed Before Best Better Between Beyond
  Birth Births Black Box Boxes Boy Boys Bright Bundle By Both But
  Client Clients Grandmother Grandma Daughter Son Participant Participants Neonate Decedent Caregiver Mama Dad
  Cafe Café Campaign Campus Care Case Cases Center Centers Central Change Chart Charge Check Child Children Church Class Clinic
  Clinics Coach Coalition Code College Collaborative Committee Common Community Conference Coordinator Council
  County Cradle Crib Cribs Cycle Data Date Day Days Death Deaths Delivery Department Director Discharge District Do
  Doctor Doula Dr Driver Drug During Each Early Education Emergency English Every Fact Family Families Father Fatherhood
  Federal Feeding Field Figure First Five Follow For Form Foundation Four Friday Friendly From Fund General Girl
  Girls Go Goal Good Governor Grant Group Guide Haitian Healthcare Health Healthy Healthier Help Her Here His Home
  Hospital Hospitals Hotline Hour Hours House How Human I If In Improvement Infant Infants Initiative Institute
  Interpreter It Its Journal Kit Kits Lactation Last Law Leader League Learning Level Line List Local Long
  Manager Maternal Maternity Measure Measures Medicaid Medical Medicare Medicine Meeting Memorial Men Mental
  Midwife Midwives Milk Model Mom Moms Monday Month Mortality Moses Mother Mothers Month Nation National Native Navigator
  Neonatal Network New Newborn Newborns Next Night No North Not Note Nurse Nurses Nursery Nursing Of Office On One
  Only Opioid Or Our Outreach Pack Parent Parents Part Parenting Partners Partnership Patient Patients Pediatric Pediatrics Perinatal
  Pharmacy Phase Physician Plan Planning Play Pilot Point Policy Postpartum Power Practice Prenatal Preterm
  Prevention Pregnancy Pregnant Program Programs Progress Project Protocol Provider Public Quality Quarter Quick
  Quit Ramp Rapid Rate Read Ready Registry Report Research Resource Resources Review Room Rounds Rural Safe Safety
  Saturday Scale School Score Screening Second Section See Senate Senior Services Session She Shared Shower Showers Sheet Sheets Site Sites
  Skin Sleep Sleeping Smoke Smoking Social Some South Spanish Somali Arabic Staff Start Starts State Step Steps Story Study Summit
  Sunday Support Survey Swaddle System Table Task Team Teams Technical Telehealth Test Thanks That The Their Then
  There These They This Thriving Three Thursday Time To Toolkit Train Training Transport Tribal Tuesday Twin Twins Two Under
  Unit Units United University Until Update Use Video Version Visit Visiting Visits Vital Volunteer Ward Wave We
  Wednesday Week Weeks Welcome Well Wellness West East When Where While White Who Why With Woman Women Work Year
  Years Yes You Young Your Youth Zero
  January February March April May June July August September October November December
  Spring Summer Fall Autumn Winter Christmas Easter Thanksgiving Labor Memorial Ramadan Covid Zoom Excel Epic Cerner Meditech Teams
  Congress House Title Act Bill Code Medicaid Amish Hispanic Latino Latina Latinx Asian African American Indian
  Alaska Alabama Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
  Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
  Montana Nebraska Nevada Hampshire Jersey Mexico York Carolina Dakota Ohio Oklahoma Oregon Pennsylvania Rhode
  Island Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Guam Samoa Puerto Rico Columbia America Appalachia`)
