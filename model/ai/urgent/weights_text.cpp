// Written by scripts/learn-urgent, not by hand.
#include "model/ai/urgent/weights_text.hpp"

// clang-format off
namespace callengine::ai::urgent {

const std::uint64_t weights_sources = 0x2D74B6B3025212BEU;

const std::string_view weights_text = R"~(@threshold -501
@bias -1000
1 24 1=110 10=20 20=-118 70=32 BODY=68 DESPAIR=42 EYE=68 FEW=130 HE=50 NOT=-29 PAST=27 SUDDEN=-68 TENS=-79 eye=68 got=34 he=50 hundr=33 is=-25 of=67 oh=102 or=72 point=42 second=-72 side=68
10 -127 SUDDEN=-21 day=-51 minut=-37
12 151
13 47
14 -118
15 -68 and=-39
19 -14
2 30 10=-18 20=59 BOOK=-29 FEW=-18 HOURS=-22 PAST=23 SUDDEN=30 TENS=59 WOMB=-61 appoint=-29 day=38 hour=-22 hundr=-89 minut=52 oclock=41 time=25 week=-61 year=43
20 -246 15=-39 TENS=-76 line=27 minut=21 over=-51
3 32 SUDDEN=66 and=20 day=26 minut=66 oclock=-85 time=50
30 -45
34 94
38 109
4 -32 day=13
40 75 SUDDEN=-31 minut=-31
42 77 mapl=46
5 166 day=43
50 -63
6 55 HOURS=36 PAST=21 SUDDEN=36 WOMB=44 hour=36 hundr=30 month=21 week=44
60 -134
7 19
70 9 over=57
78 46
8 74
81 69
9 165 1=110 FEW=110 PAST=28 month=28
90 -78 day=-33
911 9
98 -43 and=-26
ADULT 163 ADULT=-28 ATTACK=81 BLOOD=35 BODY=180 DIE=-109 DRUG=-24 EYE=-41 FALL=31 FEAR=16 HE=43 HEART=15 I=-25 MIND=18 NOT=236 PAIN=58 PAPER=-28 PAST=28 PREVENT=30 SICK=50 STREET=86 SUDDEN=106 SUGAR=-24 TRUNK=-33 WAKE=39 WEAPON=34 WOMB=-35 and=-22 are=50 at=30 beat=15 blood=35 call=-76 can=126 die=-91 drive=-155 fell=31 go=-51 got=54 had=-32 has=-47 have=-36 heart=-33 hurt=63 husband=-40 i=-25 in=49 insulin=-24 is=135 just=71 left=44 look=-29 need=-33 on=-54 overdos=61 pass=18 pleas=16 put=-27 right=29 said=44 say=-57 see=-41 she=22 shot=34 touch=28 tri=52 was=-46 will=-35 with=50
ALLERGY 315 I=168 PREVENT=37 WEAPON=37 and=26 are=-44 i=168 on=69 shot=37 to=-77
ANIMAL -19 ANIMAL=39 ATE=31 CUT=59 HE=-34 I=98 PAIN=-34 and=16 bit=90 bite=-17 by=56 have=-51 he=-34 in=-49 it=46 me=92 of=-71 on=35 sting=-34 tore=59 was=46
ATE 261 1=26 2=25 FEW=63 HE=86 I=112 POISON=28 REFILL=-20 SWELL=-65 a=-28 by=56 for=-48 her=20 it=20 like=42 me=92 of=-71 out=39 some=66 someth=71 that=-45 the=-80 too=110 water=-66 what=62
ATTACK 222 I=23 PAST=58 STRONG=34 and=-22 but=54 from=-55 he=31 his=-28 in=50 last=58 like=-33 me=14 on=46 sinc=-32 so=34 the=-39 up=-30 when=-73
BABY 192 ANIMAL=-41 ATE=35 BOOK=46 BREATHE=18 HE=-34 LOOK=91 NOT=28 WAKE=46 and=-270 due=-37 floppi=91 got=-93 has=57 have=87 he=-34 move=46 no=21 on=47 stop=27 swallow=35 was=52 will=-31
BELLY 220 I=-29 NOT=68 PAIN=24 and=33 hard=68 i=-29 pain=24 stone=-31 troubl=25
BILL -440 NOT=-23 compani=-21 for=-23 in=-47 it=-23
BLOOD 293 BLOOD=49 NOT=34 PAIN=-32 POISON=-36 PREVENT=-42 STRONG=-77 SUDDEN=70 SUGAR=-59 TRUNK=-48 a=43 as=46 blood=27 come=86 draw=-42 drive=-162 from=40 heart=-48 i=25 out=61 pressur=-32 sinc=70 so=-77 sugar=-59 thinner=-36 work=-66
BODY 249 ATTACK=-128 BODY=46 CUT=18 I=-23 NOT=62 PAIN=-120 PAST=-36 SWELL=23 a=-56 and=-94 been=-65 blade=59 bone=46 clean=49 click=-30 do=39 for=31 from=-51 gone=80 got=36 hurt=-128 i=-54 is=122 of=37 on=38 peel=23 say=41 that=-20 this=27 went=47 with=94 yesterday=18
BOOK -307 CHILD=-16 I=68 SUDDEN=28 a=-22 all=51 are=-19 but=30 child=-16 control=-20 for=55 here=-44 i=74 next=19 now=-19 sinc=46 someth=38 this=45 thursday=26 to=-29 tomorrow=-73 up=40 with=-19
BREATHE 232 I=35 REFILL=-20 STRONG=43 and=32 away=-19 but=-97 fine=-62 for=69 he=-20 i=47 it=-53 on=46 she=22 so=43 tank=-35 thing=41 up=-48 with=18
CALL 177 HE=-30 I=76 PAPER=-17 SUDDEN=31 after=-17 assist=-24 at=46 contact=-40 exit=-45 from=-23 he=-30 i=-60 me=83 my=52 on=-29 or=36
CHILD 130 ATE=86 BODY=88 BREATHE=43 CUT=42 FALL=61 HE=-18 HEAD=111 HEIGHT=18 LOOK=48 MIND=-25 PAPER=-28 PAST=-25 PREVENT=-22 STREET=22 TRUNK=35 WEAPON=-22 a=-30 almost=105 and=13 are=17 arm=37 ate=47 been=222 do=-32 drank=72 fell=33 got=-91 hand=32 has=-197 her=-61 here=-131 in=48 lip=46 make=14 need=-45 on=37 overdos=22 pass=-25 say=26 shot=-22 step=18 stuck=24 swallow=26
COLOR 272 BILL=-31 EYE=56 HOURS=-89 SUDDEN=22 and=53 card=-31 cross=-22 dot=32 out=19 sinc=22 spot=56 stuff=19
CUT 149 ATE=-79 HE=74 HEAD=-111 HEAT=21 I=111 STRONG=19 and=44 at=25 down=-79 feel=59 fire=21 her=66 in=-43 it=21 me=92 my=47 off=-101 out=42 so=19 the=53 under=18 up=-54
DESPAIR 98 4=-41 5=42 8=32 DESPAIR=201 FEW=18 I=25 TOOL=32 anymor=156 for=121 it=-18 say=30 to=-52 wire=32
DIE 191 ADULT=23 HE=-28 NOT=-56 SELF=72 STRONG=-26 and=-74 but=54 for=-70 himself=-18 in=-63 laugh=-41 me=-58 my=-31 myself=81 of=-110 on=-38 so=-26 to=-93 up=72
DRUG 129 DRUG=22 HE=-24 I=-107 PAST=47 and=-29 assist=-24 box=20 i=-107 instead=69 last=68 line=63 of=27 on=50 pill=22 she=-24 twice=54 with=33
EYE 159 ADULT=-66 COLOR=19 EYE=38 HE=-40 NOT=58 PAIN=18 STAFF=-52 SUDDEN=18 all=20 and=-92 are=21 at=23 doctor=-52 doubl=18 exam=-41 for=68 her=-40 i=18 if=18 in=68 is=58 it=-52 my=-29 out=28 over=24 peopl=-23 right=32 somebodi=-66 someth=40 that=46 the=41 when=46 white=19 with=59
FALL 161 ATE=33 BOOK=-19 HE=41 I=38 NOT=-26 NUMB=50 and=23 asleep=56 can=-26 down=33 her=47 in=105 my=38 on=45 out=-25 over=73 with=23
FEAR 47 CALL=87 FEAR=46 I=34 WAKE=-46 button=-53 help=41 hurri=46 i=99 send=50 talk=-46 tell=29 way=37
FEVER 140 HEIGHT=42 NOT=31 and=58 car=52 in=-74 is=31 like=23 of=69 on=-37
FEVERISH -43 and=-26
FEW 7 1=110 20=-59 30=-24 70=32 BODY=100 BOOK=-29 EYE=68 FEW=112 HE=82 HOURS=55 NOT=-19 PAST=90 SUDDEN=109 TENS=-46 WOMB=16 and=63 appoint=-29 do=-19 eye=68 finger=32 got=34 he=48 hour=55 hundr=-25 minut=109 month=68 oclock=-44 of=81 oh=102 or=72 second=-56 should=31 side=68 the=-83 time=91 to=-26 week=16 year=22
GROUND 229 GROUND=42 HOURS=42 NOT=-18 floor=42 for=30 is=-18 with=40
HE 207 8=20 ADULT=26 ALLERGY=-34 ATE=-126 ATTACK=37 BILL=-45 BLOOD=49 BODY=42 BOOK=-22 BREATHE=116 CHILD=31 COLOR=36 CUT=-69 DIE=12 FALL=48 FEAR=-38 FEVER=24 FEW=38 HEAD=58 HEIGHT=19 HOURS=42 I=-23 LOOK=74 MILD=-51 NOT=89 PAIN=22 PRIVATE=36 SICK=47 STREET=75 STRONG=-39 SUDDEN=85 SUGAR=30 TENS=-15 TRUNK=116 WAKE=30 a=-33 all=39 ankl=-63 appoint=-18 ask=24 at=-180 ate=25 be=-28 can=-17 chest=27 choke=31 collaps=38 cough=17 cut=-70 drink=41 eye=54 feel=26 found=-42 gasp=48 get=23 go=66 got=122 grab=39 gray=36 had=-51 hair=-19 hand=24 has=63 have=30 heart=82 i=-23 in=101 just=29 keep=20 kinda=25 left=22 lie=-30 like=51 look=47 make=28 mouth=52 name=-48 neck=26 need=-79 never=19 no=33 not=24 old=-59 on=42 overdos=75 rib=20 right=60 run=47 said=-45 say=-46 scare=-38 see=-60 shirt=21 sit=28 sleep=53 smile=20 so=-39 speech=35 stiff=74 still=-24 swallow=39 to=74 told=-22 took=-217 up=-87 want=-20 was=62 went=30 wheez=43 when=-18 whole=20 will=31 with=15 wrist=52
HEAD 125 HEAD=-23 HEART=18 I=90 SWELL=38 TOOL=-15 about=-25 against=-32 and=-42 are=82 been=-97 can=-27 do=35 door=-15 feel=-47 i=90 is=35 lock=28 nose=-23 on=138 pain=-24 pound=18 swell=38 the=16 to=-78 tube=-24
HEART 175 FEW=-42 HE=-28 I=71 NOT=57 and=73 at=-38 his=-28 i=60 is=57 thing=61
HEAT 207 HE=27 and=44 at=23 by=-59 him=27 like=23 my=-49 off=-43 on=41 up=31
HEIGHT 8 SICK=28 SUDDEN=-26 and=44 at=-26 do=-27 in=-73 into=107 just=-26 on=80 run=22
HOURS -37 HE=36 HOURS=49 I=43 NOT=-35 PAST=55 STRONG=41 ago=55 and=80 at=-60 deck=38 i=29 is=-35 it=20 lot=55 now=-19 of=37 on=-21 over=-31 right=-29 today=-36 up=40 with=36
HUNDREDS 9
I 36 1=27 2=85 6=51 ADULT=63 ALLERGY=-28 ANIMAL=-32 ATE=46 ATTACK=-47 BABY=60 BELLY=74 BILL=-59 BLOOD=-99 BODY=-53 BREATHE=43 CALL=-99 CHILD=29 CUT=36 DESPAIR=58 DIE=99 DRUG=-77 FALL=20 FEAR=161 FEVER=19 FEW=138 HE=65 HEAD=40 HEART=73 HEIGHT=-38 HOURS=95 LESSON=18 NOT=156 NUMB=22 PAPER=-81 PAST=62 POISON=-19 PREVENT=-77 PRIVATE=34 SUDDEN=202 SUGAR=142 TOOL=-69 TRUNK=61 WOMB=79 a=-80 a1c=-25 about=-94 accident=54 again=19 all=32 allergi=-44 almost=-23 am=86 and=80 ankl=-56 arm=82 ask=37 batteri=-25 be=-69 been=13 belli=59 birth=-25 blood=-99 bodi=37 boss=-22 boy=-38 breath=-26 broke=-42 brother=38 buddi=25 bus=39 by=22 calf=25 came=-27 can=57 car=-79 carbon=53 cast=-31 cat=-49 chart=60 cholesterol=-59 confirm=-19 cough=30 could=79 count=20 cousin=105 cut=56 dad=27 daughter=-58 dead=22 diabet=-16 did=38 do=217 drink=-66 drive=-35 ear=-142 elbow=-22 emerg=-76 eye=65 face=73 fall=25 father=-47 feed=37 feel=-53 figur=20 find=-29 finger=75 for=24 found=58 friend=47 gave=36 get=-68 glass=-50 go=-22 goodby=23 got=118 granddaught=73 grandson=-16 had=-45 hat=-130 have=40 heart=-31 hepat=-28 hip=-30 hit=-64 home=-76 hous=65 hurt=18 husband=37 if=-63 in=50 inhal=-20 inr=-19 insid=42 insur=-23 iron=-19 jaw=30 just=117 keep=-47 kid=46 knee=-72 know=129 last=-29 leav=42 leg=76 life=36 like=-193 lip=36 littl=20 log=-65 lost=-43 love=24 lung=21 mammogram=-30 meant=-71 medicin=-67 meter=64 methadon=54 might=-50 migrain=-27 miss=-89 mom=-36 monday=33 mother=-28 near=-17 neck=20 need=100 neighbor=21 never=-43 newborn=43 next=47 niec=-30 onli=-29 other=18 out=29 own=76 oxygen=69 paid=-81 park=-53 phone=-21 physic=19 pill=26 pleas=161 press=32 pressur=-19 prior=-19 pull=18 puls=57 pump=-45 ran=42 rather=22 read=27 referr=-27 result=-23 rib=18 right=63 roommat=72 see=-62 she=65 shoot=-26 side=48 sister=-25 slice=50 son=-45 step=28 stepdad=28 still=-16 stitch=-57 student=30 sugar=53 talk=-14 teenag=-52 teeth=23 temperatur=41 testicl=34 the=-47 thigh=26 thought=23 throat=70 thumb=-41 ticker=39 to=-19 tongu=52 took=123 turn=-19 twist=-56 umbrella=-20 use=61 varicos=83 vein=-66 vitamin=-25 voic=38 wait=-55 walk=19 want=108 was=84 watch=54 water=123 way=-49 went=38 what=52 will=123 with=-111 wonder=-66 word=22 wrist=-22 wrote=90
LESSON -115 LESSON=-54 class=-43 on=-117 someth=38 to=19
LOOK 250 SUDDEN=-53 and=65 sinc=-53
MILD -277 HEAD=-43 NOT=-23 PREVENT=37 SUDDEN=-70 WEAPON=37 and=88 are=-44 nose=-43 on=-21 shot=37 sinc=-41 that=-70 thing=-48 up=169
MIND 303 BLOOD=46 I=35 NOT=18 away=-48 clot=46 i=35 out=143
NOT -23 34=57 ATE=-56 BILL=36 BOOK=20 BREATHE=120 CALL=-64 CUT=60 DIE=-72 EYE=193 FALL=-22 FEVER=-49 HE=-248 HEAT=-62 HOURS=-22 I=-135 LESSON=-27 MIND=-24 NOT=31 NUMB=68 PAIN=-47 PAST=-48 SEIZE=-83 STAFF=-19 STRONG=-57 SUDDEN=-30 SUGAR=29 SWELL=55 TENS=57 WAKE=216 all=35 an=-53 and=49 as=68 be=123 bent=37 bleed=-32 breath=149 breed=31 bulg=39 catch=34 choke=-29 clear=-65 come=-168 do=16 doctor=-19 drink=-25 eat=-31 fall=-48 feel=61 felt=46 fever=-49 find=34 get=70 go=86 gone=-19 good=-32 got=-43 had=29 happen=35 hard=47 have=-56 he=-188 heard=-15 help=-64 hold=-26 i=-93 insur=59 it=-77 just=-41 kick=26 kill=-53 know=-68 let=33 lift=32 like=-72 make=-158 me=39 more=19 move=46 my=-44 no=-62 not=81 numb=54 open=-22 out=-32 outsid=99 poke=23 read=29 realli=-63 respond=49 say=24 see=193 she=-61 sit=-38 slept=53 smoke=-62 stop=23 sure=-45 talk=111 tell=52 that=41 the=-28 there=-104 think=35 turn=64 urgent=-25 wait=60 wake=44 walk=-19 want=175 we=-36 with=-63 you=152 your=-22
NUMB 28 ADULT=23 ATE=27 I=35 NOT=-56 SUDDEN=31 and=32 down=27 i=35 on=31 sinc=31
PAIN 118 1=32 2=32 70=24 DRUG=-40 FEW=65 HE=-119 I=45 NOT=19 SELF=63 STRONG=34 SUDDEN=-41 TENS=41 and=-30 as=22 at=25 been=-51 come=52 cuff=-34 feel=59 for=29 from=-55 he=-34 himself=-18 i=49 in=-125 is=19 like=23 me=-59 medicin=35 myself=81 on=-37 over=24 pill=-74 real=34 sinc=-86 so=34 the=-19 under=26 when=-83 with=47
PAPER -392 I=-43 NOT=-28 about=-127 alreadi=62 and=178 ask=-30 by=-22 for=-45 i=-30 in=-23 is=-28 of=29 on=143 say=-63 that=-20 to=107 up=-14
PAST -214 ATE=33 BLOOD=-20 BOOK=-19 HE=-27 HEAD=-42 HOURS=61 I=105 NUMB=56 PAIN=-24 PAST=-140 PREVENT=-42 TOOL=-15 WEAPON=-42 about=-25 ago=-53 and=-21 asleep=56 at=-45 away=-48 back=-42 been=-44 can=-29 clot=46 door=-15 down=33 her=-25 hour=61 i=61 in=-40 is=18 it=33 my=26 name=-29 night=86 old=107 on=138 out=152 pain=-24 shot=-42 the=112 time=-72 to=-102 vacat=-27 want=-33 we=18
POISON 103 DIE=-61 NOT=-67 POISON=52 VOICE=17 alarm=27 and=86 cleaner=18 for=37 from=26 i=41 in=67 is=-67 ivi=-33 oak=-53 poison=17 splash=44 station=-24 the=32
PREVENT -233 I=34 NOT=-90 PREVENT=-30 SUDDEN=-22 WEAPON=-30 and=-59 at=-24 can=-30 do=-38 for=-26 in=-28 is=-60 my=34 next=-21 over=23 shot=-30 strip=-39 you=47
PRIVATE 121 ATTACK=34 PAIN=34 for=36 hurt=34
REFILL -335 I=-42 has=-19 my=-24 on=-22 over=-39 to=-22
SEIZE 273 I=43 SUDDEN=-19 and=-84 for=57 in=-46 me=43
SELF 210 when=-18
SICK 172 1=-18 BLOOD=70 FEW=-26 MILD=-88 SWELL=-88 blood=70 for=21 in=-16 late=-17 out=-131 rash=-88 up=113
STAFF -251 HE=-31 I=-39 PAPER=-14 STRONG=113 about=-46 call=59 for=-106 i=-39 kim=-22 patel=-43 school=-39 sign=-14 so=113 thank=72 to=31 told=-17 was=-61
STREET 78 HE=25 I=25 LESSON=-46 and=43 awar=-43 i=25
STRONG 28 FEVER=15 HE=57 I=-29 PAIN=33 STRONG=113 SUDDEN=34 bad=113 deep=19 do=-29 he=30 headach=71 hot=15 i=-25 is=-18 kind=-20 long=-46 much=-25 my=24 of=37 pain=33 she=27 sinc=34 we=-28
SUDDEN 125 ATE=29 BLOOD=29 COLOR=19 CUT=-54 DIE=-15 EYE=39 FALL=146 FEAR=-72 HE=29 I=70 MIND=31 NOT=49 NUMB=51 PAIN=111 PAST=126 SUDDEN=169 a=-148 about=42 again=31 ago=69 and=-63 apart=52 black=19 breakfast=34 call=-65 can=28 drop=80 everi=19 eye=28 fall=56 found=-17 get=-110 good=-18 got=-32 gush=29 had=96 he=52 here=60 his=-24 i=23 if=67 in=-34 it=92 jog=-53 just=25 last=-41 late=-111 like=-60 lunch=70 my=47 need=35 now=85 pleas=-72 right=-19 say=64 send=17 side=32 sit=36 swallow=29 take=-152 tell=85 the=18 then=25 there=34 think=46 this=60 up=-30 wait=66 want=-39 yesterday=21
SUGAR 175 38=66 78=27 HE=-24 PREVENT=-39 SUDDEN=64 TENS=93 TOOL=-35 it=18 just=64 over=30 test=-39 the=29
SWELL 137 NOT=-23 and=39 noth=-23 off=23 up=27
TENS 107 15=-39 SUDDEN=-94 TENS=-76 WOMB=73 and=-63 day=-37 line=27 mapl=46 tylenol=42 week=73
TOOL 33 ATE=-18 CUT=70 I=-57 NOT=-32 PAST=28 SUDDEN=85 and=40 broke=31 do=-80 flew=36 i=-33 in=55 is=-49 last=28 on=32 out=22 stuck=20 that=59
TRUNK 225 ADULT=-80 ATE=29 DRUG=50 HEART=17 HOURS=37 I=23 NOT=106 PAIN=62 PREVENT=18 STAFF=-39 STRONG=33 SUDDEN=53 SWELL=37 and=-36 close=37 down=29 feel=114 go=41 goe=-18 guy=-80 i=23 is=-22 medicin=-22 murmur=-45 pain=43 pill=72 skip=27 surgeri=-17 x=-53
VOICE 94 NOT=38 in=73 is=38 ivi=-33 oak=-53 up=-70
WAKE 198 I=36 MIND=35 about=-31 and=39 but=34 for=-22 gibberish=18 here=-44 i=18 my=18 now=-19 on=97 sinc=46 to=-70 up=-37
WEAPON 262 I=44 NOT=-21 and=-39 at=-24 do=-38 is=-30 my=34 over=23 was=46 you=47
WOMB 40 FEW=48 I=36 NOT=51 SUDDEN=-40 and=126 are=52 but=19 can=-22 control=-25 everi=66 just=-17 left=-24 me=36 old=79 the=-55 with=-26
a 39 ADULT=71 ANIMAL=-39 ATE=-147 ATTACK=-24 BABY=24 BILL=-32 BLOOD=-91 BOOK=-164 BREATHE=-47 CHILD=-39 DESPAIR=30 FALL=-56 FEVER=164 FEW=32 GROUND=-21 HEART=81 HEIGHT=123 LESSON=-56 LOOK=-73 MILD=-203 NOT=-28 NUMB=35 PAIN=-53 PAPER=-45 PAST=-22 PREVENT=-24 REFILL=-22 SEIZE=46 SICK=-23 STAFF=-76 STRONG=-47 SUDDEN=-19 TOOL=44 WEAPON=168 WOMB=-45 babi=24 bad=-55 bag=19 bat=72 bill=-32 bit=-159 bleed=-41 blood=-49 board=68 breath=-25 bunch=39 check=52 checkup=-85 class=-84 cold=-73 compliment=-19 copperhead=34 cough=-49 counselor=-36 cup=41 discount=-27 doctor=23 drop=-53 famili=-28 fever=103 fib=37 first=-27 fish=56 fit=87 follow=-23 glass=32 grape=43 gun=36 guy=63 handicap=-82 heavi=35 hot=52 hundr=103 kid=-68 kidney=-33 ladi=34 larg=50 letter=-117 littl=-94 machin=-54 man=67 minut=-71 mosquito=-38 nail=46 new=-19 nice=-40 note=-30 nurs=-43 pad=43 pain=-99 pair=-35 paper=-39 paramed=-30 patient=-99 pediatrician=-20 pen=-47 pencil=18 physic=-23 piec=38 plan=39 puls=81 question=-45 rattlesnak=29 real=74 referr=128 refil=-22 rope=65 runni=-37 sale=-26 second=20 seizur=105 shot=-24 sinus=-48 snake=65 spider=-84 stent=64 stick=21 stroke=-146 sudden=32 tack=22 tree=123 vise=41 walker=-33 wart=-43 week=-45 well=-35 wet=45 wheelchair=-45 while=-70
a1c -42 came=-25
abl 117 to=70
about -115 DIE=31 FEW=36 I=-62 a=-23 drive=123 famili=-18 it=-36 my=-62 that=-31 the=-108 to=113
accid 60
accident 206 ATE=54 took=54
account 23 of=29
acid 38
act -41 up=-33
action -22
address -43
adhd -43
advic -30
after -25 FEW=27 HE=-38 I=-84 SUDDEN=32 me=-62 my=-22 that=94 the=35
afternoon -64
again -73 and=28
against -40 the=-24
age -68
ago 18 I=20 and=-27 i=20
aid -172 and=-31 kit=-27
air 79 HE=22 she=22
alarm 0 go=53
alert -52
all 202 I=51 MIND=35 SUDDEN=-33 around=-67 got=-52 have=32 of=32 slur=35 the=24 this=-44
allerg 27 to=16
allergi 0 PREVENT=37 WEAPON=37 are=-44 shot=37
allow 42
almost 102 DIE=105 drown=105
alon -101
alreadi 242 I=90 and=-81 i=90
alright -25
alway 57 I=-27 i=-27
am 140 ALLERGY=16 BLOOD=145 DIE=35 EYE=29 FALL=-21 MILD=174 MIND=76 NOT=-234 PAIN=38 PAST=46 STRONG=132 SUDDEN=-43 TENS=94 WAKE=-44 a=-66 about=209 all=-40 allerg=16 at=-74 bleed=102 bring=-45 call=38 cough=155 die=51 drive=66 fine=-31 from=-56 get=-25 go=32 have=165 in=78 just=-71 look=20 lose=-22 lost=-24 not=-127 okay=-59 on=-37 onli=36 out=-46 outsid=-133 pass=46 put=-53 return=-46 see=21 short=43 sit=40 so=132 soak=43 still=28 suppos=-81 the=-100 think=107 up=38 write=-39
ambul 209 from=-23
amount 11
an 219 BOOK=67 CALL=67 HOURS=28 MILD=-62 PREVENT=-25 SUDDEN=28 accid=102 ambul=214 appoint=67 earach=-41 emerg=-127 emt=-28 hour=28 mri=-21 old=-21
and 218 1=33 2=43 3=20 ANIMAL=24 ATE=104 COLOR=37 CUT=-89 DESPAIR=-39 EYE=60 FALL=23 FEVER=23 FEW=96 HE=220 I=98 LOOK=119 MILD=35 NOT=37 NUMB=31 STREET=-89 SUDDEN=121 SWELL=47 TENS=-32 TRUNK=-23 a=-72 bit=24 can=-61 cold=83 crack=-89 do=29 fell=23 go=25 got=-160 half=82 has=18 have=-15 he=170 her=21 i=-39 it=104 lean=48 my=265 need=-59 no=21 nobodi=-163 now=121 numb=18 see=60 she=57 smell=17 some=33 the=169 there=157 they=-38 throat=-23 took=80 want=-174 we=-69 were=51 white=25 will=49 you=-45 your=72
ani -88
ankl -119 a=-56
anoth -51
answer 14
antibiot 14 I=-72
antidepress 25
antifreez 21
anymor 293
anyon -58
anyth 0 HOURS=-20 I=-70 i=-72 tomorrow=41
anyway -58
apart 89
app -20
appendix -12
appli -25 for=-15
appoint -188 for=74 to=-27 tomorrow=-73 with=-19
are 19 2=52 BOOK=-23 COLOR=46 FEVER=23 FEW=52 HE=-22 HEAT=23 HOURS=-23 LESSON=41 NOT=46 SWELL=32 WAKE=-23 act=-44 all=-43 blow=22 blue=46 break=-39 burn=23 come=109 gone=32 in=17 not=33 open=-23 show=41 sunk=21 swell=32 they=-22 you=-141
arm 232 NOT=72 from=23 gone=31 in=-19 is=72
around -25 1=-67 FEW=-93 I=45 my=45
as -56 I=-19 alway=-27 big=46 my=-29
ask 110 I=40 about=-129 becaus=86 for=51
asleep -228
aspirin -70
assist -76
asthma 20
at -69 2=41 FEW=45 I=47 TENS=21 a=-31 all=49 christma=-60 it=-38 my=43 onc=53 school=-83 the=121 work=-45 your=-26
ate 109 HE=20 some=26
athlet -148 BODY=-89 foot=-89
attack -119 HE=-28
august -19
aunt -114
author -31 has=-19
awar -72 LESSON=-43
away 0 when=79
babi 23 ANIMAL=-41 BOOK=46 HE=-34 NOT=59 WAKE=46 and=-270 due=-37 got=-136 has=57 he=-34 move=46 no=21 on=47 stop=27 was=52
back 73 I=90 PAIN=-24 TOOL=-15 about=-25 and=33 been=-65 door=-15 i=90 on=138 pain=-24 to=-78
bad 104 HE=79 SUDDEN=34 and=31 he=36 she=43 sinc=34
baggi 24
baler 63
balloon 37
banana -204
bank -25
bar -32
bare 19
bark -23
barn 109 and=65
bat 120 was=46
bathroom -45 GROUND=42 HOURS=42 floor=42
bathtub 16
batteri 27 DIE=-61
bb 20
be 85 10=-98 FEW=-98 better=77 here=19 in=-27
beat 54
becaus 143 I=86 i=86
bed -82 and=22
bedroom 43 with=26
bee -29 ANIMAL=-34 PAIN=-34 and=16 sting=-34
been 185 ATTACK=100 CUT=58 LOOK=-65 PAIN=-76 SICK=24 a=-19 an=102 cut=37 have=-51 on=-85 run=-51 sore=-53 stab=21 stiff=-65 there=-42 vomit=75
beep 62
befor -103 I=18 it=33 vacat=-27 we=18
behind 13
belli 139 NOT=68 PAIN=24 hard=68 pain=24
below 15
belt 15
benadryl 55
bent 61 the=37
best -68
better 64 and=31 off=149
between 132 I=59 my=59
big 80 as=46
bigger -18
bike 37 and=22
bill -171 for=-23
birth -67 control=-25
bit 25 I=98 by=56 me=92 of=-71
bite -49
black 13 out=19
blade 98
blanket -93
bleach 43
bleed 57 TRUNK=-48 from=23 heart=-48
blew 68 up=31
blind 128 in=68
blister 6
block -43
blood -62 BLOOD=22 I=25 PAIN=-32 POISON=-36 PREVENT=-42 SUDDEN=70 SUGAR=-59 come=86 draw=-42 drive=-162 i=25 pressur=-32 sinc=70 sugar=-59 thinner=-36 work=-66
blow 37 up=22
blue 97 cross=-22
board 113
bodi 66
bomb 267
bone 107 NOT=23 TOOL=22 is=23 stick=22
book 15 someth=38
both 39 EYE=23 eye=23
bottl 112 of=27
bottom 7
bowl 20
box -27
boy -36 ATE=17 CUT=24 MIND=-25 PAST=-25 got=-31 pass=-25
boyfriend 22
break 129 I=-22 my=-22 up=-17
breakfast 41
breath 223 HE=-51 I=47 away=-19 but=-38 fine=-62 for=21 i=47 it=-53
breed 52
bridg 77
bright 44 BLOOD=27 red=27
bring -112 HE=39 it=-26
broke -156 I=-70 my=-42
brother 89 STREET=61 has=-57 overdos=61
buddi 42
bug -23
build 148
bulg 65
bull 72 got=43
bullet -35 in=-21
bump 9
bunch 93 of=56
burn -75 and=25 like=23 on=-37
bus -61
busi 23
bust 259 and=43
but 192 HE=117 I=73 NOT=-33 he=53 i=113 it=56 my=-40 she=40 the=-39
button -70 POISON=35 and=-53 batteri=35
buy -68
by -21 HOURS=-22 I=111 SELF=89 a=66 mistak=-31 my=22 myself=89 the=-33
c 17
cabinet 17
calf 41 NOT=25 is=25
call -56 911=22 CALL=22 HUNDREDS=22 I=-162 about=-50 an=93 but=37 for=191 i=-30 if=25 in=-52 me=-155 my=74 to=-76 you=95
caller -25
came 145 in=-83 out=86 to=48
camp -58
can -118 EYE=164 HE=-154 I=-184 LESSON=-19 NOT=66 WAKE=-19 he=-93 i=-101 my=-48 not=66 see=164 the=36 walk=-19 we=-36 you=152
cancel 12 I=-24 my=-24
cap -222
car 106 SICK=22 on=19 run=22
carbon 16
card -51
care 0 of=28
carri -25
case -42
cast -80 come=-29
cat 39 ATE=-49
catch 56 I=77 my=77
caught 74 HEAT=21 fire=21
caus 99
cell 59
cement 39 dust=23
certif -73
chainsaw 84
chair 57
chang -92
charcoal 83
chart 52
check -119 and=52 on=34
checkup -142
cheek 98
chemic 65
chemo 90 and=31
chess 57 PAIN=34 pain=34
chest 183 I=23 PAIN=62 SUDDEN=53 feel=45 i=23 pain=43 x=-53
chew -32
child -27
childbirth -140
chill 36
chip 35 in=23
choke -133 HE=31 he=31 on=46 up=-48
cholesterol -231 DRUG=-113 MILD=-25 check=-25 pill=-113
christma -99
church 19
cigarett 22
class -240 on=-98
clean -17 out=-38 the=39
cleaner 29
clear -290 SUDDEN=-40 up=-22
clearanc -41
click -119
clinic -41 I=-26 i=-26
close 15
clot 52 as=46
code -61
coffe 80 GROUND=37 ground=37
coke 68 and=41
cold 55
collaps 107
colleg -48 want=-33
come 155 HEAD=25 PAST=25 back=25 from=35 in=-243 off=-29 out=145 through=86 to=61
compani -36
complain -43
compliment -32
concuss -24
confirm -31 for=-19
confus -55
constip -85 a=-32
contact -51
contract 202 and=29 are=52 everi=66
control -119
cook 88
copperhead 57
cotton 35
couch 12
cough 238 up=169
could -74 ADULT=-126 I=-42 NOT=79 i=-42 not=79 somebodi=-68 someon=-58 you=35
counsel -65
counselor -60 for=-36
count 8
counter 32
counti -52
coupl -14
coupon -40
cousin 175
cpr 350 on=85
crack -149
crash 31
crazi -28 and=-62
cream -97
crib 105
crook 33 and=20
cross -36
croup 47 and=28
crow 47
crush 82
cuff -57
cup 68
cut -45 HE=52 I=128 STRONG=19 and=37 her=52 me=92 my=36 off=-125 on=-41 so=19
d -10
dad 70 ATTACK=63 NOT=35 PAIN=63 had=-24 is=24
daddi 105
dandruff -230
dark -104
date -158
daughter -96 ATE=-76 FALL=33 HE=-18 HEAD=111 LOOK=48 been=37 fell=33 got=-133 has=-120 her=-61
day -148 NOT=-61 PAST=100 SUDDEN=63 ago=63 it=52 left=-55 of=-33
daycar -15
daylight 6
dead -92 ADULT=23 on=31
death -137 of=-33
deck 64
deep 132 I=19 i=19
deer 22
defibril 17
deliv -12
dementia 34
depart -44
desk -154
detector -29
develop -17
devil 8
diabet -69
dial -60 9=-27 FEW=-27
dialysi 53
diaper -72 MILD=-88 SWELL=-88 in=41 rash=-88
did -20 I=-19 i=-19
die 139 and=-70 in=-63 laugh=-41 of=-77 to=-93
diet -41
dietitian -94
discharg 54 paper=41
discount -45
do -35 I=-33 NOT=-29 a=-66 cpr=240 i=-68 it=128 my=-57 not=-29 we=93 yall=-16 you=-150
doctor 70 for=-52 kim=-22 to=31 was=-61
doe -83 NOT=39 a=-35 not=39 the=-35
dog 125 CUT=59 tore=59
doll 22
dollar -30
donat -46 BLOOD=-27 blood=-27
done 78
door -276 and=17 do=-49
dose -32
dot 0 BOOK=-35 physic=-35 that=32
doubl 60 over=24
down 24 I=30 for=-48 my=30
dr -71 patel=-43
drain 29 POISON=18 cleaner=18
drank 201 someth=71
draw -70 NOT=-30
dri -105 and=-89 as=26
drink -55 the=41 water=-66
drive -207 I=107 my=107
drool 79 and=48
droop 23
drop 43 HE=47 in=61 off=-35 the=20
drove 8
drown 302
drugstor -65
due -87 for=-59 next=18
dust 39
duti -63
ear -317 HEAD=-23 feel=-54 nose=-23 tube=-24
earach -68
earli -64
earlier -23
earliest 24
eat -112
el 96
elbow -208
eleph 4
els 15
em 62
emerg -225 contact=-40 exit=-45 i=-27 on=-29
empti 69
emt -47 and=-14
english -34
epi 18
epilepsi -95 and=-57
epipen 157 and=26 on=69
er -42
erect 59 for=36
even 119 when=28
ever 128
everi 179 20=43 BREATHE=18 FEW=116 PAST=-89 TENS=43 breath=18 time=19
everybodi 80 be=88 say=-62 would=22
everyth 128
everywher 6
ex 23 ADULT=-40 NOT=130 husband=-40 is=130
exam -102 room=-20
excus -63 I=-38
exit -75
expect -92 and=-37
explod 142
eye 86 STAFF=-52 and=-96 are=21 at=23 doctor=-52 exam=-41 for=68 it=-65 with=59
eyebal 22
face 156 NOT=68 is=68
fade 32
faint 59
fair 18
fall 54 ATE=33 BOOK=-19 NUMB=56 asleep=56 down=33
famili -216 PAST=-44 histori=-44
far -103
father -78
fax -34
fed 147 the=88
feed 62 tube=37
feel 266 PAIN=69 between=59 fine=-59 like=62 plug=-54 tight=69
fell 300 off=41 on=45 out=16 over=48
fella 97
felt 77 the=46
fever 74 and=23 of=59
fib 62
fifteenth -31
fifth -51
figur 33
file -27
fill -116 out=-75
film -23
find -72 I=-47 a=43 my=-47 the=-47
fine -358 I=-23 but=-62 i=-23
finger 460 gone=32 say=41 with=19
finish 220
fire 65
first -58 BOOK=-25 aid=-103 visit=-25
fish 96 TOOL=33
fist 77
fistula 53
fit 78 I=43 me=43
fix 39 to=23
flash 17
flew 59 in=36
fli -46
floater 17
floor 127 NOT=-18 is=-18
flop 40
floppi 151
flu -50 PREVENT=-30 WEAPON=-30 shot=-30
fluid 40
flutter 19
flyer -18
follow -116 up=-70
foot -57 and=-23 clean=49
footbal 33 practic=24
for -74 10=32 3=21 ADULT=-27 ATTACK=-27 FEW=37 HE=-94 HOURS=-18 I=-103 PAST=-36 STAFF=-39 SUDDEN=95 a=-50 about=25 an=123 half=38 her=-19 his=-56 i=30 like=52 my=-104 new=-52 nurs=-39 our=-22 somebodi=-27 that=-70 the=-68 this=-21 those=-22 today=31 tonight=95 tuesday=-18 work=-14 year=-36
forget -69
forgot 21
form -172 ask=-30
forward 101 and=48
found 0 HE=58 her=57
free -65 PREVENT=-30
freezer -129
friday -52
fridg 240
friend -41 HE=37 he=37
from -176 HE=27 HEAD=-23 I=-31 PAST=-23 back=-23 my=-31 the=32 type=-55 when=-45 work=23
front 60 desk=-15 of=104
frozen 20
fryer 38
funni 28
furnac -45
fuss 23
gag 27
game -30
garag 35 with=40
gas 78 and=56 station=-24
gasp 79
gave 53 HE=36 I=-55 him=36 me=-55
generat 20
get 0 BILL=-47 HE=-18 I=71 TENS=-114 an=35 ani=52 bill=-47 his=-18 in=-70 into=-53 me=-44 my=115 out=-73 the=95 this=93 through=-23
gibberish 31
girl 54
girlfriend 30
give -95 HE=-18
glass -76 on=32
go 86 ATE=50 HEAD=-55 I=51 PAST=-55 STRONG=41 and=25 away=79 back=-55 crazi=41 down=50 home=36 off=53 to=112
god 25
goe -27 out=-18
gold -34
gone 180 COLOR=18 I=43 NUMB=50 i=43 numb=31 through=-46
good -148
goodby -15 and=23
goopi -132
got 136 2=-24 ANIMAL=56 ATE=56 ATTACK=50 COLOR=79 CUT=-92 FALL=83 FEVER=34 FEW=-24 HEAT=128 NOT=66 PAIN=52 POISON=-64 PREVENT=23 VOICE=-66 WEAPON=23 a=-38 an=-41 athlet=-89 bit=56 burn=23 croup=28 cut=-145 dandruff=-138 headach=22 hit=47 hold=55 in=50 into=35 it=43 knock=33 marri=-29 me=28 my=-16 out=-17 poison=-66 purpl=79 shock=27 shot=23 stab=26 the=91
grab 33
grade -70
granddaught 122
grandma 142 TRUNK=50 heart=50
grandmoth 5
grandson -26 ATE=49
granni 23
grape 72
grapefruit -46
gray 60
great -145
green 94
grief -65
grill 51 HEAT=31 blew=31
grind 86
ground 62
group -23
grunt 30
gun 42
gush 49
gut 19
guy -36 got=-39 have=-36
ha -84
had 72 1=-34 2=73 FEW=40 HE=36 SEIZE=-33 a=-48 his=36 seizur=-33 to=36
hair -135
half 205 I=54 an=38 my=54
hand 110 I=30 are=-71 gone=18 in=24 it=32
handicap -137 placard=-65
handlebar 22
handout -28
hang 18 on=-70 up=72
happen 100 if=86
happi -9
hard 62 WAKE=47 and=24 as=68 talk=47
has -42 I=-37 NOT=56 SEIZE=-57 a=73 epilepsi=-57 lice=-34 my=-37 not=56 sickl=36
hat -217
have 20 1=-55 FEW=-55 NOT=50 TRUNK=-68 WOMB=29 a=33 an=-21 ani=-53 anyth=79 been=67 chest=-68 contract=29 got=53 had=46 headach=32 no=33 someth=28 that=-53 this=-17 to=-49 troubl=20
hay -71
he 223 8=20 ATE=-124 ATTACK=27 BREATHE=31 COLOR=36 FALL=45 FEW=29 LOOK=74 MILD=17 NOT=60 PREVENT=39 STREET=75 SUDDEN=60 TENS=-15 WAKE=30 WEAPON=39 ask=24 can=26 choke=31 cough=17 drink=41 get=23 go=66 got=48 grab=32 gray=36 has=36 have=30 is=-73 kinda=25 lie=-30 look=47 make=28 need=-47 never=19 not=24 overdos=75 right=60 say=-52 shot=39 sit=28 sleep=53 stiff=74 swallow=39 told=-30 took=-214 want=33 was=-25 went=30 will=48
head 185 HEART=18 PAIN=18 against=-32 pound=18
headach 228 and=16 of=67
heal -162
health -34
healthi -28
hear -188 PREVENT=-24 test=-24 that=35
heard -25
heart -134 DRUG=50 HEART=17 NOT=128 PREVENT=18 STAFF=-39 and=-47 go=41 goe=-18 medicin=-22 murmur=-45 pill=72 skip=27 surgeri=-17
heartburn -123
heat 80
heater -47
heatstrok 90
heavi 144
hell 39
helmet 22
help 40 I=105 me=83
hemophilia 9
hepat -47
her 114 BODY=73 EYE=21 HEAD=32 I=-23 PREVENT=-21 SUGAR=30 TRUNK=18 WEAPON=-21 eye=21 hair=-19 i=-23 in=53 mouth=21 shot=-21 smile=20 whole=20 wrist=52
here 54 and=51 in=23 who=37
herself 14
hey -18
hi 31
high 15
him 113 the=36 to=61
himself -30 when=-18
hip -57 from=-21
hire -126
his 89 ADULT=30 ALLERGY=-34 ATE=-25 BODY=-41 BOOK=-22 CHILD=31 EYE=51 FEW=-42 HEAD=45 HEIGHT=19 PREVENT=-25 PRIVATE=36 TRUNK=98 WEAPON=-25 ankl=-63 appoint=-18 eye=33 hand=24 heart=82 left=22 mouth=31 name=-28 neck=26 rib=20 shot=-25 speech=35
histori -79
hit -64 I=-32 in=47 my=-32 the=-53
hive 79
hmm -77
hoars 32
hold -152 I=-22 STRONG=-30 a=19 my=-22 of=55 on=-37 so=-30 the=52 your=-89
hole 17
holler 34
holter -12
home 60 and=19
homework -46
honey 7
hors -13
hospit -104
hot 22 HEIGHT=52 car=52
hour -11 PAST=55 SUDDEN=55 ago=55 and=-24
hous 176
how -137 do=57 far=-44 long=69 mani=-53 to=14
huge 27
human -74
hundr 130 DESPAIR=32 and=104 point=32
hunt 22
hurri 77
hurt 31 I=56 STRONG=34 my=41 so=34 when=-73
husband 0 ATTACK=15 BODY=180 DIE=-63 FALL=16 HE=-20 MIND=-26 PAST=-26 SICK=50 TRUNK=-83 die=-63 fell=16 got=59 he=-20 heart=-83 pass=-26
i -115 ATE=48 ATTACK=-47 CUT=36 DIE=77 EYE=-62 FALL=20 HEIGHT=28 HOURS=-53 LESSON=21 MILD=30 NOT=137 PAST=62 SUDDEN=-10 SUGAR=27 WAKE=46 WOMB=53 about=-46 accident=54 almost=-23 am=86 ask=37 be=-69 been=13 broke=-42 call=-41 came=-27 can=57 come=-41 confirm=-19 cough=30 could=79 cut=56 did=38 do=242 drink=-66 drive=-35 feel=-53 figur=20 found=58 gave=25 get=-68 go=-22 got=134 had=39 have=39 hit=-64 hurt=18 just=106 keep=-47 know=129 leav=-19 left=-68 like=-116 lost=-43 love=24 meant=-71 might=-23 miss=-89 near=-17 need=22 never=-43 onli=-29 paid=-81 park=-53 press=32 pull=18 ran=42 rather=22 read=27 see=-62 shoot=-26 slice=50 step=28 still=-94 think=27 thought=23 took=123 turn=-19 twist=-56 use=31 wait=-55 walk=19 want=248 was=84 went=38 will=123 wonder=-66 wrote=90
ibuprofen 54 and=33
ice 26
if 20 I=-42 i=36 it=-33 my=-77 the=32 there=-48 you=109
in 12 1=68 10=-51 2=-35 20=-76 98=-18 ADULT=50 FEVERISH=-18 HE=70 HOURS=39 I=219 PAST=37 TENS=-85 WOMB=54 a=120 an=-42 and=33 befor=-27 both=23 case=-25 front=51 here=17 his=70 it=24 januari=-26 june=-37 labor=54 last=64 march=-71 may=-45 my=189 room=47 that=-25 the=115 there=-94 third=-42 today=-196 with=-103 your=48
incis 66
infant 12
ingrown -87
inhal -173 REFILL=-20
inr -32
insid 71
instead -11
instruct -62
insulin 43
insur -27 NOT=-23 compani=-21
interview -141
into 170 ADULT=35 a=123 grandma=35 the=-55
iron 36 DRUG=22 pill=22
is -80 34=57 BREATHE=-29 CUT=60 DIE=-50 FALL=18 HE=-95 I=-20 MIND=-24 NUMB=68 PAIN=-22 SEIZE=-83 STAFF=-19 STRONG=16 SWELL=55 TENS=57 a=39 all=35 bent=37 bulg=39 choke=-29 doctor=-19 it=-77 just=-25 kill=-31 like=25 my=-16 numb=54 out=42 outsid=99 poke=23 that=23 there=-124 turn=64 your=-22
it 18 ATTACK=54 DIE=-59 FEVER=-49 HE=30 HEAD=27 HEAT=-27 NOT=59 PAIN=19 POISON=34 SICK=-57 SUDDEN=28 a=-47 all=27 an=35 and=59 back=27 been=-72 beep=37 burn=25 deep=37 for=-49 from=20 get=23 got=31 he=30 heal=-18 hurt=54 in=18 is=53 just=-44 kill=-59 kinda=-65 look=-80 not=35 okay=-46 on=-57 onli=-31 out=27 pump=38 quick=50 run=-57 say=-17 spray=34 start=31 take=46 there=37 this=-29 time=-55 to=-48 today=-75 up=-16 was=20 when=83 will=-54
itch -83 like=-33
itchi -60
ivi -55
jacket 18
jam -117
januari -43
jaw 49 lock=28
job -98
jog -89
joke -97
juic -53
jump 90
june -62 and=-33
juri -63 duti=-38
just 30 ATE=29 DIE=-61 FALL=70 NOT=21 PAST=41 a=-111 call=-65 drop=61 found=-17 had=96 in=-25 like=-60 need=-23 say=64 wait=66 want=-39
keel 62 over=37
keep -50 COLOR=19 FALL=76 MIND=31 PAST=56 black=19 drop=20 fall=56 get=-27 send=-45 take=-152 the=-19 think=46
kick 48
kid 0 ATE=43 PREVENT=-22 WEAPON=-22 are=17 do=-32 got=-46 has=-34 in=50 shot=-22 swallow=26
kidney -55 stone=-31
kill -116 I=-47 SELF=63 me=-58 my=-62 myself=81
kim -37
kind 0 I=46 i=46
kinda 45 PAIN=-19
kindergarten -40
kit -60
kitten -26
knee -120 been=-65
knock 17
know -74 HE=22 how=101 if=-65 what=92 where=55 who=104
la -68 la=-41
lab 102
labor -108 and=54
ladi 145 at=62 in=43
lake 0 for=30
lancet -33
lane -16
larg 83
last 0 HOURS=61 PAST=-44 SUDDEN=61 hour=61 name=-29 night=86 time=-72
late -231
later -27
laugh 0 at=-41
lawn 19
lead -9
leak -107
lean 79 forward=48
leav -64 I=-19 a=-19 my=-19
left 47 BODY=76 I=-87 a=66 arm=47 hand=25 in=35 my=-87 or=-34
leg 158 went=47 with=75
let -113 I=-68 me=-68
letter 135 say=-83 to=19
lice -64
lie -24 ATE=-15 down=-15
life -40 and=-60
lifeguard 22
lift 99 I=25 it=19 my=25
lighter 28
like 125 10=16 30=42 6=36 ADULT=41 FEW=71 HE=-23 I=-64 PAIN=-43 POISON=56 STRONG=-62 SWELL=22 TENS=42 a=30 an=-32 balloon=22 coffe=37 crazi=-62 he=28 hell=23 mad=-33 my=-73 she=-51 somebodi=45 the=24 to=-46
limp 22
line 12 and=27 up=63
link -27
lip 137 are=68
liquid -19
lisinopril -19
listen 53
littl 0 CHILD=20 PAST=-56 boy=17 last=-56 round=26 while=56
live 139 DESPAIR=17 TOOL=32 wire=32
liver 78 troubl=25
lobbi 40
lock 0 in=30 up=28
log -211 in=-76
long 0 I=-46 i=-46
look 0 ATE=38 STRONG=36 at=-71 down=38 fine=-18 for=-105 like=40
lose -36
loss -103 I=-62 i=-62
lost -112 I=-24 i=-24 the=-31
lot 167 of=37
love 40
low -76 on=-39
lunch 116
lung 29
maam 4
machin 0 SUDDEN=85
mad -55
made -93
magnet 89
mailbox 32
main -65 street=-39
make -18 a=20 an=36 it=-78 that=28 the=-26
mammogram -51 NOT=-30 is=-30
man 112 in=36
mani 95 DRUG=110
manur 156 pit=94
mapl 77
march -154 and=-23
mark 43 on=26
marri -77 and=-29
mask -57
may -75 and=-45
me 0 3=50 DESPAIR=23 FEAR=207 FEW=50 HE=65 HEAD=34 HOURS=118 PAST=34 SUDDEN=89 a=-80 again=19 and=80 back=34 by=22 call=23 find=-47 for=24 goodby=23 if=-63 in=50 leav=61 log=-65 out=29 pleas=207 she=65 the=-43 to=-19 what=52 with=-111
mean 14
meant -118 to=-71
medic -68 assist=-24
medicar -7
medicin -88
melt 18
menu -87
messag -9
metal 86 flew=36
meter 74 SUDDEN=64 just=64
methadon 91
might -84 be=-66
migrain -45
milk 24
mill -93 street=-56
mind -29
minut 47 I=66 SUDDEN=51 and=-42 apart=52 i=66 late=-111
miss 63 I=-59 my=-59 your=-30
mistak -52 and=-31
mode -17
mom -37 DRUG=-24 NOT=52 SUGAR=-24 can=52
mommi -112 said=59
monday -31 and=33
money -27
monoxid 16 alarm=27
month 0 NOT=18 PREVENT=-42 WEAPON=-42 is=18 old=32 shot=-42
more 35 and=19
morn 26 and=84
morphin 115
mosquito -78 ANIMAL=-38 bite=-38
mother -47 DIE=41 NOT=-63 and=-35 die=41 is=-63
mouth 94
move 55 SUDDEN=46 here=-44 sinc=46
mow 19
mower 70
mri -35
much -11 BLOOD=28 blood=28
murmur -75
my 33 1=27 2=85 3=-73 6=51 ADULT=84 ALLERGY=-28 ANIMAL=-32 ATE=-20 BABY=60 BELLY=74 BILL=-50 BLOOD=-99 BODY=-53 BOOK=21 BREATHE=44 CALL=-99 CHILD=25 DESPAIR=36 DIE=22 DRUG=-77 EYE=78 FEVER=21 FEW=88 HEART=73 HEIGHT=-66 HOURS=30 MILD=-44 NUMB=22 PAIN=-39 PAPER=-81 PAST=-64 POISON=-23 PREVENT=-77 PRIVATE=34 SUDDEN=62 SUGAR=115 TOOL=-69 TRUNK=61 WOMB=26 a1c=-25 allergi=-44 ankl=-56 arm=82 back=-32 batteri=-25 belli=59 birth=-25 blood=-99 bodi=37 boss=-22 boy=-38 breath=-26 brother=38 buddi=25 bus=39 calf=25 car=-79 cast=-31 cat=-49 chart=60 cholesterol=-59 cousin=105 dad=27 daughter=-58 dead=22 diabet=-16 ear=-142 elbow=-22 emerg=-76 eye=65 face=73 father=-47 finger=75 friend=47 glass=-50 granddaught=73 grandson=-16 hat=-130 heart=-31 hepat=-28 hip=-30 hous=65 husband=37 inhal=-20 inr=-19 insid=42 insur=-23 iron=-19 jaw=30 kid=41 knee=-72 last=-29 left=37 leg=76 life=36 lip=36 littl=20 lung=21 mammogram=-30 medicin=-67 meter=64 methadon=54 migrain=-27 mom=-15 mother=-28 neck=20 neighbor=21 newborn=43 next=47 niec=-30 other=18 own=76 oxygen=69 phone=-21 physic=19 pill=26 pressur=-19 prior=-19 puls=57 pump=-45 referr=-27 result=-23 rib=18 right=62 roommat=72 shot=-18 side=48 sister=-25 son=-45 stepdad=28 stitch=-57 student=30 sugar=53 teenag=-52 teeth=23 temperatur=41 testicl=34 thigh=26 throat=70 thumb=-41 ticker=39 tongu=52 umbrella=-20 varicos=83 vein=-66 vitamin=-25 voic=38 watch=54 water=123 way=-49 word=22 wrist=-22
myself 226
nail 0 NOT=-32
nake 79 in=47
name -147 chang=-29
narcan 27
near -111 DIE=-41 die=-41
neck -28 SWELL=38 swell=38
need -263 1=-29 FEW=-29 I=-46 a=-181 an=53 her=-18 his=-45 my=-46 new=-52 the=40
needl -52
neighbor 117
never -12 got=-43
new -160 ADULT=-18 DRUG=-74 STAFF=-39 TOOL=-52 antibiot=106 doctor=-19 glass=-52 nurs=-19 patient=-18
newborn 109 BREATHE=18
next -34 WOMB=-56 week=-56
nice -67 day=-40
niec -50
night 99 I=58 i=58
nitro 120
no -46 BILL=59 BLOOD=-42 BREATHE=21 FEVER=-49 NOT=-62 STAFF=-19 bleed=-42 breath=21 fever=-49 insur=59 more=19 no=-62 that=18
nobodi -153 said=-62
nois 75 even=28
normal 21
nose -138
noseble -30
not 230 ATE=-31 BILL=-23 BOOK=32 BREATHE=85 CALL=-41 EYE=29 NOT=70 STRONG=-63 SUDDEN=-24 SUGAR=29 WAKE=178 a=-22 an=-27 be=123 breath=85 breed=31 catch=34 clear=-65 come=-168 do=16 eat=-31 feel=61 felt=46 find=34 get=91 go=76 had=45 hard=47 have=-74 help=-41 hold=-26 know=-68 let=33 lift=32 like=-96 make=-158 move=32 read=29 realli=-63 respond=49 see=29 sit=-38 stop=23 sure=-45 talk=43 tell=52 there=21 think=35 urgent=-25 wake=44 want=141
note 58 say=30
noth 103
notic -63
now 75 I=33 SUDDEN=-19 and=-33 it=92 my=21
nowher 98
numb 126 ATE=27 SUDDEN=31 down=27
number 143 on=170
nurs -98 call=59 school=-39
oak -89
oclock -73
of 66 1=59 BLOOD=76 BREATHE=-17 DRUG=56 FEW=59 HE=23 HEIGHT=-73 I=193 REFILL=-22 SUGAR=-35 bed=-73 blood=76 breath=41 his=26 me=42 metal=38 my=103 nowher=59 old=-23 our=48 pill=29 refil=-22 those=48 tylenol=26 your=-21
off 11 I=106 and=46 i=83 my=23 the=67
offic 58
oh -71 1=70 FEW=19
okay -137 to=-46
old -62 1=-25 FEW=-25 PAIN=-53 PAPER=-61 SICK=32 got=85 has=69
on 70 1=31 BILL=-13 DRUG=-27 FEW=63 HE=134 HOURS=-84 PAPER=29 SEIZE=-39 a=163 account=29 and=25 call=-29 chemo=31 friday=-41 her=39 him=78 his=-29 hold=-69 it=27 main=-39 me=79 mill=-56 my=-99 purpos=21 stroke=-39 sunday=-25 the=72 them=46
onc 40 I=53 PAST=-30
one 23
onli 208 6=29 FEW=29 need=-29
onto 18
open 171 and=47 today=-33 up=40
oper -69
or -27 anyth=-72 do=32 just=19 right=-34 someth=-31
order -56 for=-25
other 62 1=-44 FEW=-44
our 40 ADULT=-22 carbon=32
out 199 FEAR=22 I=-40 LOOK=55 MILD=55 NOT=-48 a=-22 and=27 can=-48 cold=55 here=120 i=28 in=22 my=-67 the=-76 to=-21 twice=62 with=41 wrong=22 yet=-74
outsid -27
over 118 1=32 40=24 6=30 FEW=62 I=28 TENS=-57 from=48 here=23 my=28 the=-32 there=-93 to=-78 with=18
overdos 85 LESSON=-46 awar=-43
own 127 STAFF=52 doctor=52
oxygen 56 tank=-35 thing=41
pacemak 27
pad 107 everi=43
page 97
paid -136
pain 95 DRUG=-53 in=-72 real=34
paint -11
pair -58 of=-35
pale 30 and=18
pamphlet -93
paper -64 for=-14 on=-39
paperwork -89
paramed 297 HE=-30
park -56 HOURS=55 STRONG=55 and=42 deck=38 lot=55
pass 112 BLOOD=46 away=-48 clot=46 out=123
patel -71
patient -123 I=-17 i=-17
pay -94 it=-23
pediatrician -34
peel 38 off=23
pen 105 and=94
pencil 29
penicillin 12
peopl 51 in=56 who=21
perman 13
person -263
pharmaci -21
pharmacist -28
phone -109 I=-19 and=74 i=-19
physic -128 next=19
pick -50 it=-26
pictur 30
pie -116
piec 64 of=38
pill -40 I=-33 and=-86 box=20 i=-33 line=63 on=29
pink -110 EYE=-186 eye=-186
pit 215 bull=35
pizza 60
placard -108
place 0 it=37
placenta 122
plan 88 for=43
play -61
pleas 37 CALL=87 FEAR=46 I=99 WAKE=-46 help=41 hurri=46 i=99 send=50 talk=-46
plier 39
plug -90 up=-54
pneumonia -55
pod 33 and=20
point 66 5=42 8=32 FEW=40
poison 0 ivi=-33 oak=-53
poke 70 out=42
pool 62
poop 83
portal -126
posit -13
potato -119
pound -237 and=18
pour 62
practic 40
pregnanc -34
pregnant 0 and=32
prenat 68
prescript -48
press 32 2=-55 FEW=-55 a=32 on=46
pressur 81 1=32 2=32 70=24 FEW=65 TENS=41 cuff=-34 in=23 medicin=35 pill=-22
pretend 17
pretti 9
prevent -19
price -14
prior -31 REFILL=-19 author=-19
problem -59
prop 76
puke 41
pull 111 it=44 over=23
puls 229 NOT=57 is=57
pump 0 out=38
pupil 31
purpl -30 EYE=46 dot=32 spot=46
purpos 35
purs -44
push 77 I=36 me=36
put 38 ADULT=-54 HE=35 I=-78 a=70 her=35 in=-22 my=-76
quick 191
quit 41 work=22
raccoon 6
race 23
radiat 28
rag 22
rake -89 leav=-53
ran -63 out=-80
rang -43 and=-26
rape 314 PAST=58 last=58
rash -139 NOT=-23
rat 90 POISON=17 VOICE=17 poison=17
rate 12
rather 37 NOT=22 not=22
rattler 8
rattlesnak 48 on=29
ray -73
reach -28
reaction -155 to=-93
read 54 78=27 TENS=27 the=29
real 90 ADULT=-57 BOOK=-20 FEAR=20 STRONG=22 bad=22 person=-57 well=-20
realli -45 STRONG=36 bad=36
receptionist -65
recip -116
recommend -63
record -108
red 111 BLOOD=27 blood=27
referr 83 to=101
refil -125 I=-24 my=-24 on=-22
rememb -125 how=14
remind -75
remot 43
remov -82
rep -43
report -50
repres -69
reschedul 0 I=23 i=23
resid 82
respond 82 to=49
result -87
resuscit -28
retir -81
return -77 a=-36
rib 64
ride 22
rifl 65
right 0 BODY=32 EYE=28 I=35 SUDDEN=74 eye=28 here=60 my=35 now=74 side=32
rip 98
river 29
road -127
robot -161
rock 60
roll -222
roof 25
room -75 FEW=47 MIND=18 spin=18 with=-41
roommat 121 NOT=68 is=68
rope 109 in=65
round 43 POISON=26 batteri=26
routin -70
rude -65 to=-35
rule -14
run -76 1=-18 FEW=-31 for=21 in=-57 late=-17 out=-78
runni -72 HEAD=-43 nose=-43
s -72
safe 208
said -122 I=40 call=88 my=22 to=-83
sale -43 rep=-26
same -151 as=-51
saturday -80
sausag 66
save 14
say -20 81=41 I=-39 TENS=41 call=41 hi=64 my=-31
scan -15
scar -34
scare -56 I=-49
schedul -36 a=-22
school -91 and=-39 want=-93
scout -76
scratch -26
scratchi -61 do=-32
scream 119
screen -9
seal 83
seat -30
second -61
section 17
secur -21
see -78 ADULT=-66 COLOR=19 EYE=38 HE=-40 I=-29 PAIN=18 SUDDEN=32 doubl=18 her=-40 if=18 my=-29 out=28 peopl=-23 right=32 somebodi=-66 someth=40 the=41 white=19
seem 53
seen -28
seizur 142
sell -14
send 31 ADULT=91 a=-22 an=65 it=37 somebodi=91
sent -78 over=-39
servic -78
set -130
shadow 17
shake 107
sharp 37 as=22
she 139 4=21 ATE=-14 BLOOD=72 BREATHE=91 CUT=-70 EYE=-60 FEW=34 NOT=88 SICK=47 STRONG=-39 SUDDEN=25 a=-33 call=22 cut=-70 feel=26 got=74 had=-51 has=28 in=34 is=56 just=29 keep=20 no=33 run=47 see=-60 so=-39 still=-24 took=-40 was=87
shelf 101
shift -27
shirt 35 CUT=21 caught=21
shiver 38
shock 29 HE=27 by=-59 him=27
shoe -57
shook 34
shoot 253 I=-49 i=-49 over=-74
shop -31
short 72 of=43
shot -21 I=34 NOT=-30 and=-44 at=-24 do=-38 in=-28 is=-30 my=34 over=23 you=47
shotgun 8
should 53 I=67 be=-45 i=51
shoulder -21 TOOL=59 and=-43 blade=59 click=-30
show 55
shower -88 and=81
sickl 59 cell=36
side 140 I=-45 i=-45 of=37
sideway 18
sign -35 up=-14
silli -23
sinc 156 I=-92 PAST=-41 about=40 breakfast=34 i=-83 last=-41 lunch=70 the=54 this=17 yesterday=45
sing -67
sinus -80 thing=-48
sip 20
sir 117
sister -40
sit 123 SUDDEN=28 in=40 still=28
sitter 44
skin 24 SWELL=23 peel=23
skip 42
sleep 74 DRUG=87 and=-96 pill=87
slept 88
slice 84 I=50 my=50
slow -55
slur 88
smell 129 like=73
smile 45
smoke -211
snake 80 ANIMAL=66 bite=-17
snore -102 and=-67
so -169 HE=-22 STRONG=78 bad=78 deep=19 do=-29 kind=-20 long=-46 much=-25 my=24 we=-28
soak 90
soft 65 EYE=39 spot=39
some 21 DRUG=33 POISON=17
somebodi 229 PREVENT=34 WEAPON=34 at=-37 call=-76 got=33 name=-27 shot=34
someon -133
someth 103 I=28 from=71 i=28 that=40
sometim -135
son -75 BODY=55 been=-18 got=86 need=-45
sore -140 SUDDEN=-53 sinc=-53
sorri -167 I=-57 i=-57
sound 46 like=-40
spaghetti -31
spanish -69
speak -239 up=-123
speech 34 NOT=21 is=21
spider -140
spill 6
spin 29
spit 14
splash 73 in=44
spleen 54 and=33
sport -79 BOOK=-33 physic=-33
spot 139 NOT=39 is=39
spray -133 NOT=-67 the=32
spring -110 and=-18
squeez 113
stab -47 in=-76 it=21
staff -15
stair -198
stand 218 on=120
start 30 again=31 jog=-53 that=36
statement -75
station -40 on=-24
steam 32
stent 107 put=64
step 43 on=46
stepdad 47 touch=28
stick 51 out=22
sticker -12
stiff -103 and=74
still -164 PAIN=111 a=-37 get=-83 good=-18 need=58
sting -56
stitch -93 come=-57
stomach 0 I=-29 i=-29
stone -52
stop 90 BREATHE=43 HEAT=-62 I=33 and=25 breath=43 my=21 smoke=-62
store -23
stove 25
straight 37
strang 7
straw 27
street -13
strip -65 NOT=-39 can=-39
stroke 262 PAST=-18 SUDDEN=-19 for=-39 in=-46
stroker -32
strong 24
stuck 125 in=19
student 169
stuff 264 in=19 like=37
stuffi -80
such 38
suck 25 in=20
sudden 99 NOT=28 and=21 can=28
sugar 41 38=66 PREVENT=-39 TENS=66 over=30 test=-39
sulfa -99
summer -87
sunburn -51
sunday -42
sunk 35 in=21
suppos -134 to=-81
sure -75
surgeri -26
swallow 210 1=26 FEW=26 HE=65 I=-19 my=-19
swell 130 and=38 up=26
swim -41
swimmer -12
swimmi 17
system -82
tabl 136 TOOL=19 saw=19
tablet 14
tack 37
tag -44
take 0 COLOR=-22 HE=-80 TENS=84 blue=-22 like=36 the=-72 them=-80
taken -19
talk -166 MIND=35 about=-31 gibberish=18 to=-133
tampon 20
tank -59
tattoo -90
teach -15
teacher -37
tear 19
teenag -87
teeth -168 and=-101
tell 82 ADULT=26 HE=-112 I=111 her=-71 him=-41 me=19 my=92 somebodi=26
temperatur 84 NOT=31 is=31
tenni -172 BODY=-103 elbow=-103
terribl -17
test -111 for=-24 strip=-39
testicl 61 ATTACK=34 PAIN=34 hurt=34
text -126 I=-76 me=-76
than -18 I=-29
thank -14 you=54
that -225 ATE=-71 BODY=-18 CUT=25 HE=33 NOT=-54 PAIN=25 PAPER=-22 STAFF=-69 arm=-18 do=79 doctor=-49 he=33 i=-22 itch=-20 look=40 my=18 new=101 normal=18 okay=41 on=-18 went=27 will=-70
the 18 ADULT=95 ALLERGY=126 ANIMAL=105 ATTACK=-50 BABY=48 BELLY=-23 BLOOD=-43 BODY=138 BOOK=-57 BREATHE=-157 CALL=54 CHILD=127 COLOR=-106 DESPAIR=62 DRUG=72 FEW=-26 GROUND=183 HOURS=-42 LESSON=76 LOOK=20 MILD=20 NUMB=-38 PAIN=132 PAPER=-23 PAST=-24 POISON=15 REFILL=-29 SEIZE=-36 SICK=21 STREET=25 SUGAR=-43 TOOL=38 TRUNK=11 VOICE=63 WEAPON=70 WOMB=59 afternoon=-36 air=-52 allergi=37 ambul=-66 ankl=49 antibiot=-72 appoint=-57 babi=48 barn=65 bedroom=26 bleed=-30 bone=23 bottl=56 bridg=46 build=28 bus=-76 camp=-34 car=91 cat=73 chainsaw=50 chair=34 charcoal=50 chest=19 choke=-50 counter=19 cream=-23 desk=-77 diabet=-25 dietitian=-57 discharg=41 doctor=-67 dog=50 door=-102 drugstor=-39 ear=-23 exam=-20 famili=-18 first=49 floor=61 foot=35 form=-38 fridg=144 front=-15 garag=52 gas=-24 head=109 heat=48 hospit=-42 hous=57 kid=56 labor=-34 lake=30 last=46 letter=198 lobbi=-68 machin=31 mailbox=19 medic=-24 morn=-73 mower=42 narcan=25 neck=-63 neighbor=50 new=-46 offic=56 old=-53 one=-35 oper=-28 other=-53 oxygen=-35 pain=76 paper=-26 paperwork=-48 paramed=208 park=42 pen=68 phone=-44 plier=23 poison=37 portal=-75 pressur=79 pump=-20 recip=-70 referr=-51 remot=26 road=-54 run=21 same=-63 school=210 shake=20 shower=-53 sitter=53 skin=43 snake=-17 spring=-18 stair=-119 store=-14 street=41 stroke=-56 tabl=19 third=98 tile=47 time=30 tip=47 train=76 tv=30 vet=-49 wait=-45 wall=-32 water=35 way=-33 weather=-39 week=20 weekend=-29 whole=95 x=29
them 28
then 19 it=25
there -59 NOT=-31 STRONG=37 a=37 an=-57 and=20 is=-31 some=50 this=-46 was=54 yesterday=-40
these -94
they -164 ATE=38 found=-42 put=-19 said=-45 took=38
thigh 43
thing 160 on=41 the=87
think 255 I=58 about=153 i=41 it=59 straight=22
thinner -59
third 12
this 29 1=-41 ADULT=71 BILL=-34 CUT=59 FEW=-41 NOT=82 PAIN=59 PAPER=-31 PAST=-67 WOMB=-44 insur=-34 is=82 ladi=71 month=-67 morn=161 week=-44
those -41 PAPER=-22 littl=26 result=-22
thought 39 I=51 i=51
threw 0 up=37
throat 148 HOURS=37 NOT=-29 SWELL=37 close=37 is=-29
through 39 I=23 my=23 the=86
throw 85 up=51
thumb -76
thyroid 24 DRUG=-22 pill=-22
ticker 65
tide 33 POISON=20 pod=20
tie -14
tight 128
tile 78
till -69 I=31
time 0 I=49 for=-55 i=49 this=28
tip -128 of=34
tire 193
to -33 ADULT=-46 ATE=-46 ATTACK=64 BILL=-33 BREATHE=91 DESPAIR=82 DIE=384 EYE=-134 HE=29 HEAD=-18 HEART=-31 HOURS=-112 I=96 MIND=78 NOT=-29 PAIN=81 PAPER=-17 PAST=57 REFILL=-47 WAKE=-60 a=-42 ask=-60 back=-18 be=63 break=116 breath=91 cancel=31 come=-19 complain=-26 death=-80 die=338 do=173 eat=-27 fill=-38 get=37 give=-18 go=130 have=-33 interview=-85 kill=63 know=-140 leav=-27 live=82 look=38 make=87 me=49 my=55 pass=78 pay=-33 pull=46 put=-76 refil=-24 say=-32 schedul=-22 school=-119 see=-134 send=-56 shoot=-48 somebodi=-46 stop=-65 swallow=-19 talk=-54 tell=26 the=73 thursday=-27 use=-32 walgreen=-22 you=47
today 67 I=178 i=148 my=31
toddler 29 ATE=35 swallow=35
toe 0 are=43
togeth -73
told 19 HE=-40 I=51 her=-40 me=51
tomorrow -103
toner -25
tongu 110
tonight 256
too 17 mani=110 much=41
took 69 I=-22 like=42 my=-22 the=-117 too=110
tore 138
touch 47 I=28 me=28
tour -57
toward 109 the=66
towel 157
trach 45
track 126
tractor 12
traffic -117
train 88
transplant 16
travel -138
treatment -42
tree 141
tri 99 to=59
trip 13
troubl 0 BREATHE=71 breath=71 sleep=-104
truck -98
tube 22
tuesday -76 SUDDEN=-29 right=-29
turn 11 COLOR=101 blue=52 left=-34
tv 50 NOT=-32 is=-32
twice 141 and=-58 this=62
twist -77 I=-56 my=-56
tylenol 95 PAST=47 last=68
type -109
uh 0 I=-32 i=-32
um 0 I=-16
umbrella -33 in=-20
uncl 58
unconsci 14
under 59 at=30
up 153 BLOOD=53 COLOR=32 FEAR=-116 a=25 and=37 at=-30 blood=53 for=-27 green=32 in=44 like=22 on=88 pink=120 pleas=-116 the=-44 to=-85 with=-49
urgent -41
us -20
use 119 I=26 my=26 the=121
va -16
vacat -45
van 12
varicos 138 vein=83
vein 27 bust=83
veri 55
vet -82
vietnam -16
vise 68
visit -111
vitamin -71
voic 84 NOT=38 is=38
vomit 125 BLOOD=70 blood=70
wait -16 an=-62 for=85 room=-74 to=-26
wake 74 up=44
walgreen -37
walk 0 I=18 i=18 on=-19 to=19
walker -55
wall -54 with=-32
want -353 HE=-92 a=-190 his=-25 the=-36 to=163
warfarin -21
warm 93
wart -72 on=-43
was 15 ATTACK=28 BREATHE=-30 FEW=-39 HEAT=-89 I=-49 a=-79 choke=-30 go=48 grind=49 i=-21 in=-65 on=23 rape=58 rude=-35 shock=-86 the=22
watch 90
water 169 PAST=-66 befor=-66
wax -98 in=-18
way -85 too=41
we -111 SUDDEN=91 WAKE=-29 all=32 come=18 had=-83 like=-77 need=79 want=-140
wear -16
weather -65
websit -18
wednesday -124
week -46 NOT=-22 but=19 can=-22 left=-24 old=79
weekend -48
weight 19
well -42 CHILD=-16 child=-16 control=-20
went 258 DIE=31 NUMB=47 dead=31 in=17 off=-31 under=30
wet -58 I=-59 SICK=45 diaper=45
what -42 GROUND=-18 HOURS=-18 I=90 SUDDEN=72 are=-24 day=40 do=97 floor=-18 happen=72 i=90 should=-34 the=-116 to=58 was=-21
whatev 20
wheelchair -75
wheez 151 STRONG=43 and=47 so=43
when -139 HE=43 I=35 NOT=-16 do=-84 he=43 i=60 is=-16 my=-25 the=-19
where -42 HE=56 I=-18 do=-71 he=56 i=-18
whi -66
which -98 TOOL=-49 door=-49
while 0 PAST=-45 SUDDEN=-45 ago=-45
whistl 18
white 107 stuff=19
who -12 I=-49 are=21 do=-30 say=29 should=-72 to=54
whole 220 DRUG=104 bottl=84
wife 17 HE=84 I=20 NOT=-25 and=-36 i=20 is=-25 she=84
will 78 NOT=98 not=98
wind 69
wine 85
winter -149
wipe 26
wire 53
with -104 FEVER=44 HE=-61 I=-84 NOT=31 STAFF=-43 a=96 all=-51 an=-43 dr=-43 everi=18 fever=33 her=-61 me=-80 no=31 someth=-111 the=107 this=-32 wine=51 your=-26
without 63 I=38 me=39
woman 15
won -20
wonder -214 about=-20 if=-37 what=-77
woozi 12
word 168 are=109 but=24
work -177 SUDDEN=35 and=25 right=35
worn -42 out=-25
wors 11
worst 112 headach=67
worth -30
would -53 be=-51
wrap 23
wreck 14
wrist 51
write -40
written -21
wrong 41 button=-53 way=37
wrote 297 the=178
x -73 ray=-44
yall -71
yeah 0 I=25 my=25
year -128 HEAD=-42 I=-37 PAST=-78 SUDDEN=-45 ago=-36 back=-42 i=-37 old=74
yes -69
yesterday 0 I=-32 and=-56 i=-32
yet -186
you -223 EYE=-42 REFILL=-27 SUDDEN=-74 are=-61 call=-41 for=54 gave=25 get=106 have=-75 hire=-76 keep=-74 know=35 recommend=-36 see=-42 sound=-40 take=116 tell=127
your -207 ADULT=-17 BREATHE=-89 HOURS=216 STAFF=-90 TOOL=63 breath=-89 build=61 call=-30 clinic=-26 doctor=-35 lobbi=92 machin=63 nurs=-14 park=63 patient=-17 place=-26 system=-47 wait=-49
)~";

} // namespace callengine::ai::urgent
