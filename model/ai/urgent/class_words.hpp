#pragma once

#include "model/ai/urgent/word_classes.hpp"

namespace callengine::ai::urgent {

/// What callers' words are about, written down from general knowledge: no word
/// is here because one example has it.
inline constexpr auto class_words = std::to_array<word_class>({
  {"BODY",
    "arm leg hand foot feet finger toe thumb wrist elbow shoulder knee hip "
    "ankle thigh calf shin heel palm knuckle forearm limb skin side rib ribs "
    "collarbone bone joint tendon muscle butt buttock tailbone pelvis"},
  {"HEAD",
    "head skull face forehead temple jaw chin cheek scalp nose ear mouth lip "
    "tongue tooth teeth neck brain spine back eyebrow eyelid"},
  {"TRUNK",
    "chest heart lung lungs breast breastbone sternum throat windpipe airway "
    "ribcage"},
  {"BELLY",
    "belly stomach abdomen gut guts tummy groin bowel appendix liver kidney "
    "navel spleen pancreas gallbladder intestine rectum bottom"},
  {"EYE",
    "eye eyes eyeball vision sight pupil retina cornea eyesight see seeing "
    "double blurry blurred blind curtain flashes floaters spots halos cloudy"},
  {"PRIVATE",
    "testicle testicles ball balls scrotum sack penis erection vagina nuts "
    "privates groin genitals"},
  {"WOMB",
    "pregnant pregnancy labor contraction contractions womb placenta cord "
    "crowning trimester weeks fetus fetal midwife birth deliver delivered "
    "miscarriage miscarrying preemie push pushing dilated"},
  {"BABY",
    "baby infant newborn toddler grandbaby preemie bub babies twin twins"},
  {"CHILD",
    "child kid kiddo son daughter boy girl grandson granddaughter nephew niece "
    "student pupil brother sister teen teenager children kids grandkid grader "
    "schoolmate grandchild stepson stepdaughter cousin"},
  {"ADULT",
    "husband wife mom mother mommy mama dad father daddy papa pop pops "
    "grandma grandpa grandmother grandfather granny nana uncle aunt friend "
    "roommate neighbor coworker boyfriend girlfriend partner fiance buddy "
    "customer client guest resident passenger driver patient tenant boss "
    "employee worker coach teacher man woman guy lady somebody someone "
    "stranger stepdad stepmom ex abuelo abuela hubby spouse dude "
    "person elder brother sister caregiver landlord"},
  {"HE", "he she him her his hers they them their himself herself"},
  {"I", "i me my myself mine we us our"},
  {"NOT",
    "not no never none nothing without barely hardly unable stop stopped "
    "scarcely neither nor cannot isnt wont"},
  {"BREATHE",
    "breath breathe breathing breathes air oxygen gasp gasping wheeze "
    "wheezing inhale exhale suffocate choke choking pant panting lungs winded "
    "gurgle gurgling rattle rattling grunt grunting stridor"},
  {"PAIN",
    "pain hurt hurts ache aching sore tight tightness pressure crushing "
    "squeezing burning burn stabbing throbbing pounding heavy heaviness cramp "
    "cramps cramping discomfort tender agony killing sharp stinging "
    "screaming painful writhing doubled splitting ripping tearing"},
  {"BLOOD",
    "blood bleed bleeding bled bloody hemorrhage clot clots gushing spurting "
    "squirting soaked soaking gush oozing pouring dripping leaking red"},
  {"COLOR",
    "blue purple gray grey white pale ashen yellow black green bluish dusky "
    "mottled blotchy greenish grayish purplish dark"},
  {"LOOK",
    "limp floppy lifeless clammy sweaty sweating sweat drenched shaking "
    "shaky shivering trembling drooling foaming twitching jerking stiff rigid "
    "glassy sunken cold lethargic droopy drooping slumped listless"},
  {"MIND",
    "confused confusion disoriented delirious dizzy lightheaded woozy faint "
    "drowsy sleepy groggy loopy incoherent slurring slurred slur mumbling "
    "babbling gibberish hallucinating nonsense unconscious unresponsive "
    "conscious passed foggy spacey spinning blacked fuzzy staring jumbled "
    "garbled mixed weird funny"},
  {"WAKE",
    "wake awake waking woke rouse respond responding responsive answer move "
    "moving budge react talk talking speak speaking open stand walk"},
  {"NUMB",
    "numb numbness tingling tingly weak weakness paralyzed dead droop drooping "
    "limp crooked lopsided asleep heavy sagging"},
  {"SWELL",
    "swell swelling swollen swole puffy puffed huge balloon lump bulging "
    "closing hives rash bumps itchy blister blisters blistered peeling "
    "grapefruit softball"},
  {"SICK",
    "vomit vomiting puke puking throw throwing threw diarrhea nausea "
    "nauseous barf barfing poop pee urine stool urinate diaper diapers heave "
    "heaving dehydrated thirsty runs"},
  {"FEVER",
    "fever temperature temp degrees hot chills burning thermometer feverish "
    "shivers"},
  {"FALL",
    "fell fall fallen falling tripped slipped tumbled tumble dropped knocked "
    "rolled collapsed collapse landed flipped crashed crash ran hit struck "
    "bumped smashed slammed banged whacked kicked thrown wreck wrecked hurled"},
  {"HEIGHT",
    "stairs stair steps ladder roof tree balcony window bed couch crib bike "
    "horse truck car motorcycle scooter trampoline scaffold swing monkey "
    "pavement concrete tractor forklift skateboard curb porch ceiling atv "
    "quad wheeler moped"},
  {"GROUND",
    "floor ground bathroom kitchen bathtub tub pool lake river driveway "
    "garage basement sidewalk closet hallway yard creek pond"},
  {"CUT",
    "cut sliced slice gash gashed stab stabbed slashed chopped severed tore "
    "torn ripped pierced impaled crushed mangled caught pinned stuck split "
    "broke broken snapped cracked bent dislocated shattered amputated stepped "
    "punctured poked popped twisted"},
  {"TOOL",
    "knife saw chainsaw blade axe razor glass machete grinder mower drill "
    "nail hammer scissors metal fence wire machine blender lawnmower auger "
    "shears pencil stick rebar hook needle screwdriver door"},
  {"WEAPON",
    "gun pistol rifle shotgun knife bullet shot weapon bat noose rope "
    "gunshot shooter firearm machete belt trigger loaded"},
  {"ATTACK",
    "beat beating beats attack attacked attacking hits punched choked choking "
    "strangled kicked raped assaulted threatened threatening threatens "
    "abused rape hurting robbed jumped molested kidnapped hits slapped"},
  {"HEAT",
    "burned burnt burns scald scalded boiling grease fire flames steam fryer "
    "stove oven kettle melted electrocuted shocked lightning outlet explosion "
    "exploded blew smoke acid lye soup"},
  {"ATE",
    "swallowed swallow ate eaten drank drunk drink took taken chewed "
    "ingested downed popped sniffed inhaled licked drinking eating eat "
    "snorted injected bit swigged sipped gulped tasted chugged munched"},
  {"DRUG",
    "pill pills tablet tablets bottle medicine medication meds tylenol advil "
    "aspirin ibuprofen xanax oxycodone percocet vicodin benadryl insulin dose "
    "doses capsule capsules acetaminophen melatonin ambien opioid methadone "
    "adderall morphine digoxin metformin warfarin antidepressant lithium "
    "gabapentin klonopin valium motrin vitamins zoloft prozac trazodone "
    "seroquel lisinopril metoprolol iron patch patches gummies "
    "edible edibles"},
  {"STREET",
    "heroin fentanyl cocaine meth crack coke molly ecstasy acid mushrooms "
    "shrooms percs oxy oxys weed vodka whiskey booze liquor beers beer drunk "
    "alcohol narcan overdose overdosed high od pipe ketamine lsd moonshine "
    "bender syringe tequila wasted"},
  {"POISON",
    "bleach antifreeze cleaner detergent pod pods drano windex lysol clorox "
    "battery batteries magnet magnets pesticide weedkiller ammonia "
    "paint thinner gasoline gas kerosene turpentine poison poisoned rat "
    "chemical chemicals fumes monoxide carbon mothball berries berry mushroom "
    "plant polish remover sanitizer mouthwash nicotine vape cigarette "
    "fertilizer glue acetone lamp fluid lighter drain bug spray toilet dye "
    "perfume coin quarter penny marble toy bead furnace generator heater "
    "detector cleaner disinfectant descaler peroxide"},
  {"ANIMAL",
    "snake rattlesnake copperhead spider scorpion bee wasp hornet dog cat "
    "bat raccoon bitten bite bit stung sting jellyfish tick rabid fox shark "
    "yellowjacket widow recluse stingray venom fangs cottonmouth moccasin"},
  {"ALLERGY",
    "allergic allergy allergies epipen peanut peanuts nuts shellfish shrimp "
    "anaphylaxis reaction epi cashew walnut lobster crab almond hives "
    "sesame anaphylactic epinephrine"},
  {"DIE",
    "die dying dead death suicide suicidal kill killed killing end ending "
    "hang hanging hanged jump jumping drown"},
  {"DESPAIR",
    "live living alive life anymore hopeless worthless goodbye burden "
    "worth point hope alone note disappear exist goodbyes pointless meaning "
    "forever existing lonely trapped joy"},
  {"SELF", "myself himself herself themselves themself yourself self"},
  {"VOICE",
    "voices voice demons devil possessed paranoid manic schizophrenic "
    "bipolar psychotic aliens chip cia fbi spying jesus poisoning chasing "
    "following hallucinations bugs shadows god satan whispers"},
  {"SEIZE",
    "seizure seizures seizing convulsion convulsing convulsions fit fits "
    "epileptic epilepsy shaking jerking twitching foaming stroke "
    "twitch rolled"},
  {"HEART",
    "heartbeat pulse palpitations racing pounding fluttering skipping "
    "defibrillator pacemaker attack beats beating beat flutter nitro "
    "nitroglycerin irregular afib bpm thumping"},
  {"SUGAR", "sugar glucose insulin diabetic diabetes reading meter ketones"},
  {"STRONG",
    "worst severe bad badly terrible awful horrible unbearable excruciating "
    "really so very extremely worse lot huge massive intense wicked insane "
    "unreal crazy awfully mighty"},
  {"SUDDEN",
    "sudden suddenly now right minutes ago just started still happening "
    "happened tonight hours hour minute seconds quick quickly fast keeps "
    "since woke"},
  {"CALL",
    "911 ambulance emergency er hospital help hurry paramedics paramedic "
    "police sos ems squad medic"},
  {"FEAR",
    "scared afraid worried terrified panicking freaking frightened god "
    "please hurry wrong serious"},
  {"BOOK",
    "appointment appointments schedule book reschedule cancel slot opening "
    "available availability visit checkup physical annual appt booking move "
    "confirm confirming wellness followup"},
  {"BILL",
    "bill billing charge charged charges pay payment cost costs copay price "
    "invoice statement balance insurance owe deductible medicare medicaid "
    "coverage covered claim refund fee dollars money receipt collections "
    "aetna cigna premium cash card"},
  {"REFILL",
    "refill refills renew renewal prescription prescriptions pharmacy "
    "pharmacist script scripts sent supply walgreens cvs generic rx "
    "authorization authorized"},
  {"PAPER",
    "form forms record records paperwork copy copies fax note letter "
    "certificate report results result chart referral document signature sign "
    "portal email password website login address phone number message print "
    "list file files account update updated mailed mail"},
  {"HOURS",
    "hours open close closed closing parking park directions located location "
    "lobby entrance holiday saturday sunday monday tuesday wednesday thursday "
    "friday weekend address bus lot building floor elevator"},
  {"LESSON",
    "class course training poster flyer brochure pamphlet seminar workshop "
    "group study research survey magnet fair lecture fundraiser walk "
    "awareness prevention teach program book movie show song team "
    "charity volunteer podcast article video"},
  {"PREVENT",
    "vaccine vaccines vaccination shot shots booster flu tetanus screening "
    "test tests testing xray mammogram colonoscopy ultrasound lab labs "
    "bloodwork draw mri ct scan monitor ekg echo"},
  {"STAFF",
    "doctor dr nurse specialist cardiologist neurologist therapist counselor "
    "dentist receptionist manager staff physician provider clinic office "
    "dermatologist pediatrician surgeon oncologist department"},
  {"PAST",
    "years year months month last history survivor recovering recovered used "
    "2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 spring summer "
    "winter fall college passed ago before previous back decade childhood"},
  {"MILD",
    "cold cough sniffles congestion earache mild small slight minor rash wart "
    "mole itchy runny allergies acne sprained pinkeye sinus hoarse tickle "
    "stuffy nagging couple checked"},
});

} // namespace callengine::ai::urgent
